import type { DemoPerson, DemoState } from '#local/embedded-directory/demo-people.ts';
import { demoPolicy } from '#local/embedded-directory/seed-policy.ts';
import type { DirectorySeed } from '#local/embedded-directory/seed.ts';
import { endingPeople } from './ending-people.ts';

/** What everybody's password is at first. */
export const firstPassword = 'Garden-Stone-19';

function person(login: string, state: DemoState = 'usual', more: Partial<DemoPerson> = {}): DemoPerson {
  const [givenName, surname] = ['Test', login.slice(0, 1).toUpperCase() + login.slice(1)];
  const email = `${login}@contract.example`;
  return { login, givenName, surname, displayName: `Test ${surname}`, email, password: firstPassword, state, ...more };
}

/** The domain of the contract suite. Every test that changes somebody has a person of its own. */
export const contractSeed: DirectorySeed = {
  dnsName: 'contract.example',
  netbiosName: 'CONTRACT',
  serviceAccount: { login: 'svc-latchkey', password: 'Bridge-of-contract-7' },
  policy: { ...demoPolicy, lockoutThreshold: 5 },
  people: [
    ...['reader', 'verifier', 'counter', 'empty', 'again', 'parallel'].map((login) => person(login)),
    ...['resetter', 'guarded', 'temporary', 'shorty', 'simple', 'unicode', 'repeater', 'hung', 'cut'].map((login) =>
      person(login),
    ),
    ...['changer', 'mistaken', 'forgetful', 'hasty', 'synced', 'survivor', 'renamed', 'mover', 'goner'].map((login) =>
      person(login),
    ),
    ...['nightly', 'deskbound', 'shielded', 'held', 'heldtwo'].map((login) => person(login)),
    person('unasked'),
    ...['caller', 'faced', 'stretched', 'unopened'].map((login) => person(login)),
    ...['locked', 'lockedtwo', 'lockedthree', 'lockedfour'].map((login) => person(login, 'locked')),
    person('aged'),
    person('ageless', 'password-never-expires'),
    person('mustthree', 'must-change'),
    ...['expired', 'expiredtwo'].map((login) => person(login, 'password-expired')),
    ...['must', 'musttwo'].map((login) => person(login, 'must-change')),
    person('off', 'disabled'),
    person('ended', 'account-expired'),
    person('today', 'changed-today'),
    person('admin1', 'protected'),
    person('nested'),
    person('mailless', 'no-mail', { email: undefined } as never),
    person('müller', 'usual', { displayName: 'Jörg Müller', email: 'jörg@contract.example' }),
    person('odd', 'usual', { displayName: 'Doe, "Jo" <x> +1; #=\\ ü' }),
    person('twin1', 'usual', { email: 'twin@contract.example' }),
    person('twin2', 'usual', { email: 'twin@contract.example' }),
    person('kim', 'usual', { email: 'mike@contract.example' }),
    ...endingPeople.map(({ login, state, ...more }) => person(login, state, more)),
  ],
  outsiders: [person('outsider')],
  nestedAdminGroups: { 'Tier Zero': ['nested'] },
  groups: [
    { name: 'Sales Inner', people: ['twin1', 'off'] },
    { name: 'Sales', people: ['reader', 'twin1', 'outsider'], groups: ['Sales Inner'] },
    { name: 'Vertrieb Süd', people: ['müller'] },
    { name: 'Hollow', people: ['outsider'] },
    { name: 'Ending', people: ['endlast', 'endstrict'] },
  ],
};
