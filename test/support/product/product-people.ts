import { writeFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { demoPeople } from '#local/embedded-directory/demo-people.ts';
import type { DemoPerson, DemoState } from '#local/embedded-directory/demo-people.ts';
import { demoSeed, seedState } from '#local/embedded-directory/seed.ts';
import type { DirectorySeed } from '#local/embedded-directory/seed.ts';

/** How many people of each state wait for tests, besides the demo people. */
const counts: Partial<Record<DemoState, number>> = {
  usual: 400,
  locked: 30,
  disabled: 16,
  protected: 12,
  'no-mail': 16,
  'password-expired': 8,
  'must-change': 8,
  'account-expired': 4,
};

/** Hostile text for every attribute that a person of the directory can carry. */
export const hostile = {
  login: 'hostile',
  givenName: '"><img src=x onerror=alert(1)>',
  surname: "'--><svg/onload=alert(2)>",
  displayName: '<script>alert(3)</script>\r\nBcc: eve@evil.example',
} as const;

/** A login that is one in a directory, and markup in a mail if nobody takes care. */
export const markupLogin = "o'neil&ltb";

const person = (state: DemoState, index: number): DemoPerson => {
  const login = `${state.replace('password-', '')}-${index}`;
  return {
    login,
    givenName: 'Quinn',
    surname: `Xu${index}`,
    displayName: `Quinn Xu${index} ${state}`,
    ...(state !== 'no-mail' && { email: `${login}@demo.example` }),
    password: `Old-Harbour-Lamp-${index}`,
    state,
  };
};

/** Everybody that tests may take, by state. */
export const crowd: readonly DemoPerson[] = (Object.entries(counts) as [DemoState, number][]).flatMap(
  ([state, count]) => Array.from({ length: count }, (_, index) => person(state, index)),
);

/** Who is in the groups of {@link teams}, each for one test. */
export const teamMembers: readonly DemoPerson[] = ['ada', 'bo', 'cy', 'dee'].map((name, index) => ({
  ...person('usual', 910 + index),
  ...{ login: `team-${name}`, displayName: `Team ${name}`, email: `team-${name}@demo.example` },
}));

/** `Field Team` has a member of its own and those of another group. */
export const teams: NonNullable<DirectorySeed['groups']> = [
  { name: 'North Team', people: ['team-bo', 'team-cy'] },
  { name: 'Field Team', people: ['team-ada', 'team-bo'], groups: ['North Team'] },
  { name: 'Desk Team', people: ['team-dee'] },
];

/** Writes the embedded directory's file before its first start: the demo domain with everybody that tests need. */
export function seedDirectory(file: string): void {
  const odd: DemoPerson[] = [
    { ...hostile, email: 'hostile@demo.example', password: 'Old-Harbour-Lamp-1', state: 'usual' },
    { ...person('usual', 902), login: 'hostile-mail', email: 'x@demo.example\r\nBcc: eve@evil.example' },
    { ...person('usual', 903), login: markupLogin, email: 'oneil@demo.example' },
    // Their names are what look-alikes aim at (THREATS E11).
    { ...person('usual', 900), login: 'mike', email: 'mike@demo.example', displayName: 'Mike Twin' },
    { ...person('usual', 901), login: 'kim', email: 'kim@demo.example', displayName: 'Kim Twin' },
  ];
  const people = [...demoPeople, ...crowd, ...odd, ...teamMembers];
  const state = seedState({ ...demoSeed, people, groups: [...(demoSeed.groups ?? []), ...teams] }, new Date());
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify(state), { mode: 0o600 });
}
