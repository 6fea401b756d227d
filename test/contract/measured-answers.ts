import { Attribute, Change, Client, Control } from 'ldapts';
import { describeFailure, readFailure } from '#bridge/connectors/active-directory/ldap-errors.ts';
import { encodeUnicodePassword } from '#bridge/connectors/active-directory/unicode-password.ts';
import type { Samba } from '#local/samba/start-samba.ts';
import { firstPassword } from './contract-people.ts';
import { copyHolder } from './copy-holder.ts';

/** Somebody in the state that their login says. */
type Login = string;

/**
 * Has Samba say everything that the table of answers calls measured, in the plainest requests. Changes the domain: what
 * has been made so is not made good again.
 * @returns what it answered, such as `reset 19/0000052D`
 */
export async function measureAnswers(samba: Samba): Promise<string[]> {
  const answers: string[] = [];
  const clients: Client[] = [];
  const client = (plain?: { url: string }): Client => {
    const made = new Client({ ...(plain ?? { url: samba.url, tlsOptions: { ca: samba.caPem } }), timeout: 20_000 });
    clients.push(made);
    return made;
  };
  const note = async (asked: string, work: Promise<unknown>): Promise<void> => {
    const failure = await work.then(() => undefined, readFailure);
    answers.push(`${asked} ${failure ? describeFailure(failure) : 'done'}`);
  };
  const dn = (login: Login): string => `CN=Test ${login.slice(0, 1).toUpperCase()}${login.slice(1)},${samba.peopleDn}`;
  const outsiderDn = `CN=Test Outsider,OU=Elsewhere,${samba.baseDn}`;
  const [admin, own] = [client(), client()];
  await admin.bind(samba.adminDn, samba.adminPassword);
  await own.bind(samba.bindDn, samba.bindPassword);
  const replace = (type: string, value: Buffer | string): Change => change('replace', type, value);
  const reset = (who: string, password: string) =>
    own.modify(who, replace('unicodePwd', encodeUnicodePassword(password)));
  const changePassword = (who: string, oldPassword: string, password: string) =>
    own.modify(who, [
      change('delete', 'unicodePwd', encodeUnicodePassword(oldPassword)),
      change('add', 'unicodePwd', encodeUnicodePassword(password)),
    ]);
  const bind = (login: Login, password = firstPassword) => client().bind(dn(login), password);

  await admin.modify(dn('nightly'), replace('logonHours', Buffer.alloc(21)));
  await admin.modify(dn('deskbound'), replace('userWorkstations', 'SOMEWHERE-ELSE'));
  await admin.modify(`CN=Protected Users,CN=Users,${samba.baseDn}`, change('add', 'member', dn('shielded')));
  for (const login of ['nightly', 'deskbound', 'expired', 'off', 'ended', 'must', 'locked'])
    await note('bind', bind(login));
  await note('bind', bind('shielded', 'not it'));
  await note('bind', bind('reader', 'not it'));
  await note('bind', client({ url: `ldap://${samba.address}` }).bind(dn('reader'), firstPassword));

  await note('change', changePassword(dn('mistaken'), 'not it', 'Fresh-Water-82'));
  await note('change', changePassword(dn('hasty'), firstPassword, firstPassword));
  await note('change', changePassword(dn('lockedtwo'), firstPassword, 'Fresh-Water-82'));
  await copyHolder(admin, dn('held'));
  await note('change', changePassword(dn('held'), firstPassword, 'Fresh-Water-82'));
  await note('reset', reset(dn('shorty'), 'Ab-1'));
  await note('reset', reset(outsiderDn, 'Fresh-Water-82'));
  await note('unlock', own.modify(outsiderDn, replace('lockoutTime', '0')));
  await note('unlock', own.modify('<GUID=00000000-0000-4000-8000-000000000000>', replace('lockoutTime', '0')));
  await note('unlock', own.modify('=x=', replace('lockoutTime', '0')));
  await note('unlock', own.modify(dn('reader'), change('delete', 'lockoutTime', '77')));
  await note('reset', own.modify(dn('reader'), replace('unicodePwd', 'no quotes')));
  await note('reset', own.modify(dn('reader'), replace('pwdLastSet', '5')));
  const unheardOf = new Control('1.2.3.4', { critical: true });
  await note('any', own.search(samba.baseDn, { scope: 'base' }, unheardOf));
  await note('request', client().search(samba.peopleDn));

  await Promise.allSettled(clients.map((each) => each.unbind()));
  return answers;
}

const change = (operation: 'add' | 'delete' | 'replace', type: string, value: Buffer | string): Change =>
  new Change({ operation, modification: new Attribute({ type, values: [Buffer.from(value)] }) });
