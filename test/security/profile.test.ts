import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DynamoPeopleChanges } from '#functions/adapters/dynamo-people-changes.ts';
import { DynamoTable } from '#functions/adapters/dynamo-table.ts';
import type { OwnChange } from '#functions/ports/own-data.ts';
import { personId } from '#functions/ports/person.ts';
import type { AccountStateView } from '#shared/api/account-views.ts';
import { eventually } from '#test/support/eventually.ts';
import { codeIn } from '#test/support/mailbox.ts';
import { codeInText, Phone } from '#test/support/phone.ts';
import { Product } from '#test/support/product.ts';
import type { Newcomer } from '#test/support/product.ts';
import { appearanceOf } from './support/answers.ts';

jest.setTimeout(180_000);

let product: Product;
let phone: Phone;
let last = 0;
beforeAll(async () => {
  product = await Product.shared();
  phone = new Phone(product.facts.mailUrl);
});

/** A number and an address that no other test has. */
const newNumber = (): string =>
  `+4915${String(process.pid).padStart(7, '0').slice(-7)}${String(++last).padStart(2, '0')}`;
const newMail = (): string => `own-${process.pid}-${++last}@home.example`;

/** Puts own data on record, as if it had been proven. */
async function give(login: string, own: OwnChange): Promise<void> {
  const people = new DynamoPeopleChanges(new DynamoTable(product.tables, 'latchkey-local-people'));
  expect(await people.setOwn(personId('demo', product.entry(login).guid), own)).toBeDefined();
}

async function signedIn(): Promise<Newcomer> {
  const who = await product.newcomer();
  expect((await who.at.signIn(who.password)).session).toBeDefined();
  return who;
}
const begin = (who: Newcomer, contact: object) => who.browser.raw('POST', '/profile/contact-codes', contact);
const confirm = (who: Newcomer, contact: object) => who.browser.raw('POST', '/profile/contacts', contact);
const codeOf = (text: string): unknown => (JSON.parse(text) as { code: unknown }).code;

describe('a new address or number', () => {
  it('E14: who stole the password alone gets no code of theirs on record, and gives up none of the owner’s', async () => {
    const thief = await signedIn();
    const [ownMail, ownPhone] = [newMail(), newNumber()];
    await give(thief.login, { ownMail, ownPhone });
    const [mail, number] = [newMail(), newNumber()];
    const answers = [
      await begin(thief, { kind: 'mail', value: mail }),
      await begin(thief, { kind: 'phone', value: number }),
      await thief.browser.raw('DELETE', '/profile/contacts/mail'),
      await thief.browser.raw('DELETE', '/profile/contacts/phone'),
    ];
    for (const { status, text } of answers) expect([status, codeOf(text)]).toEqual([403, 'fresh-proof-required']);
    for (const kind of ['mail', 'phone']) {
      const { status } = await confirm(thief, { kind, value: kind === 'mail' ? mail : number, code: '000000' });
      expect(status).toBe(403);
    }
    expect([await product.mailbox.to(mail), await phone.to(number)]).toEqual([[], []]);
    const profile = await thief.browser.raw('GET', '/profile');
    // What is shown is masked: a stolen session learns no address either.
    expect(profile.text).toContain('o…@home.example');
    expect(profile.text).not.toContain(ownMail);
    expect(profile.text).not.toContain(ownPhone);
  });

  it('E10, E11, W7: a list, an object, a header, a twin are no address, and nothing goes anywhere', async () => {
    const who = await signedIn();
    await who.at.proveFreshly();
    const aim = newMail();
    const [local, host] = aim.split('@');
    const wrong: unknown[] = [
      [aim],
      [aim, who.email],
      { address: aim },
      `${aim},${who.email}`,
      `"x" <${aim}>`,
      `${aim}\r\nBcc: ${aim}`,
      `${aim}\nSubject: x`,
      `${local}\u0000@${host}`,
      `${local}%${host}@demo.example`,
      `${local}@\u212A.example`,
      `\u0131${aim}`,
      aim.replace('@', '\uFF20'),
      42,
    ];
    for (const value of wrong)
      expect([value, (await begin(who, { kind: 'mail', value })).status]).toEqual([value, 400]);
    for (const value of ['0170 1234567', ['+4915112345678'], '+4915112345678,+4915112345679', '+49151\r\n12345678']) {
      expect([value, (await begin(who, { kind: 'phone', value })).status]).toEqual([value, 400]);
    }
    expect((await begin(who, { kind: 'mail', value: newMail(), to: aim })).status).toBe(400);
    expect((await begin(who, { kind: 'chat', value: aim })).status).toBe(400);
    expect(await product.mailbox.to(aim)).toEqual([]);
  });

  it('E9, E12: its code is good once, for this address, in this session; the old mailbox is told', async () => {
    const who = await signedIn();
    const other = product.seat(who);
    await other.at.signIn(who.password);
    await who.at.proveFreshly();
    const value = newMail();
    expect((await begin(who, { kind: 'mail', value })).status).toBe(200);
    const code = codeIn(await product.mailbox.waitFor(value, { after: 0 }));
    expect((await confirm(other, { kind: 'mail', value, code })).status).toBe(403);
    expect((await confirm(who, { kind: 'mail', value: newMail(), code })).status).toBe(403);
    const burst = await Promise.all(Array.from({ length: 3 }, () => confirm(who, { kind: 'mail', value, code })));
    expect(burst.map(({ status }) => status).sort()).toEqual([200, 403, 403]);
    const subjects = async (): Promise<string[]> =>
      (await product.mailbox.to(who.email))
        .filter(({ text }) => text.includes('not-me#t='))
        .map(({ subject }) => subject);
    // That of the second sign-in comes when it likes.
    await eventually(async () => expect(await subjects()).toContain('Your e-mail address was changed'));
    // Codes go there from now on, and no longer to the address of the directory.
    const before = await product.mailbox.codesTo(who.email);
    await who.at.start('reset');
    await product.mailbox.waitFor(value, { after: 1 });
    expect(await product.mailbox.codesTo(who.email)).toBe(before);
  });

  it('E18: text messages are few, and the address that asks cannot have many sent', async () => {
    const who = await signedIn();
    await who.at.proveFreshly();
    const number = newNumber();
    const statuses = [];
    for (let n = 0; n < 6; n++) statuses.push((await begin(who, { kind: 'phone', value: number })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    expect((await phone.waitFor(number, { after: 4 })).text).not.toMatch(/https?:|www\./);
  });
});

describe('E1, E2: own data shows nowhere before a proof', () => {
  it('a recovery of somebody with own address and number looks like one of anybody, and of nobody', async () => {
    const [plain, own] = [await product.nextPerson(), await product.nextPerson()];
    const ownPhone = newNumber();
    await give(own.login, { ownMail: newMail(), ownPhone, ownGivenName: 'Other', ownSurname: 'Name' });
    const seen: object[][] = [];
    for (const login of [plain.login, own.login, 'nobody-with-a-profile']) {
      const browser = product.browser();
      const start = { portal: 'demo', login, purpose: 'reset', language: 'en' };
      const text = { factor: 'sms-code' };
      const answers = [
        await browser.raw('POST', '/recovery', start),
        await browser.raw('POST', '/flow/challenges', text),
        await browser.raw('POST', '/flow/challenges', text),
        await browser.raw('POST', '/flow/proofs', { ...text, code: '000000' }),
      ];
      // As often as it takes for the limit, which trips at the same count for everybody.
      for (let n = 0; n < 5; n++) {
        answers.push(await browser.raw('POST', '/recovery', { ...start, purpose: 'unlock' }));
        answers.push(await browser.raw('POST', '/flow/challenges', text));
      }
      seen.push(answers.map((answer) => appearanceOf(answer, login)));
    }
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
    expect(JSON.stringify(seen[0])).toContain('too-many-tries');
    const texts = await phone.to(ownPhone);
    expect(texts.length).toBeGreaterThan(0);
  });

  it('its code opens the recovery of its owner, and is worth nothing in another’s', async () => {
    const [ann, ben] = [await product.newcomer(), await product.newcomer()];
    const number = newNumber();
    await give(ann.login, { ownPhone: number });
    await ben.at.start('reset');
    await ben.browser.raw('POST', '/flow/challenges', { factor: 'sms-code' });
    await ann.at.start('reset');
    const ask = () => ann.browser.raw('POST', '/flow/challenges', { factor: 'sms-code' });
    const code = codeInText(await phone.after(number, ask));
    expect((await ben.browser.raw('POST', '/flow/proofs', { factor: 'sms-code', code })).status).toBe(403);
    const proven = await ann.browser.raw('POST', '/flow/proofs', { factor: 'sms-code', code });
    expect(JSON.parse(proven.text)).toMatchObject({ state: 'proven' });
  });

  it('W8: a text message lies in no log and no table, nor does its code or its number outside the person’s record', async () => {
    const who = await product.newcomer();
    const number = newNumber();
    await give(who.login, { ownPhone: number });
    await who.at.start('reset');
    const ask = () => who.browser.raw('POST', '/flow/challenges', { factor: 'sms-code' });
    const code = codeInText(await phone.after(number, ask));
    const tables = ['flows', 'budgets', 'challenges', 'keys', 'operations', 'sessions', 'people'];
    for (const table of tables) {
      const items = (await product.scan(table)).filter(({ id }) => !id?.S?.endsWith(product.entry(who.login).guid));
      const text = JSON.stringify(items.map(({ person, ...rest }) => ({ ...rest, hasPerson: Boolean(person) })));
      expect([table, new RegExp(`"${code}"`).test(text), text.includes(number)]).toEqual([table, false, false]);
    }
  });
});

describe('a name that somebody chose to sign in with', () => {
  const newName = (): string => `own.p${process.pid}.x${++last}`;
  const choose = (who: Newcomer, login: string) => who.browser.raw('PUT', '/profile/login', { login });

  it('opens what its owner could open, through the bridge, and shows how old the password is', async () => {
    const who = await signedIn();
    await who.at.proveFreshly();
    const name = newName();
    expect((await choose(who, name)).status).toBe(200);
    const named = product.seat({ ...who, login: name.toUpperCase() });
    expect((await named.at.signIn(who.password)).session).toMatchObject({ login: name.toUpperCase() });
    const aged = JSON.parse((await named.browser.raw('GET', '/account')).text) as AccountStateView;
    const days = (at: string): number => Math.round((Date.parse(at) - Date.now()) / 86_400_000) + 0;
    expect([days(aged.password!.setAt), days(aged.password!.expires!)]).toEqual([-20, 160]);
    const next = 'Chosen-Lantern-52';
    expect((await named.at.changePassword(who.password, next)).outcome).toBe('done');
    const renewed = JSON.parse((await named.browser.raw('GET', '/account')).text) as AccountStateView;
    expect([days(renewed.password!.setAt), days(renewed.password!.expires!)]).toEqual([0, 180]);
    const last = 'Chosen-Lantern-53';
    expect((await product.seat({ ...who, login: name }).at.resetPassword(last)).outcome).toBe('done');
    expect((await product.seat(who).at.signIn(last)).session).toBeDefined();
  });

  it('E1: before a proof a chosen name looks like nobody’s, and "taken" does not say whose a name is', async () => {
    const [ann, ben] = [await signedIn(), await signedIn()];
    await ann.at.proveFreshly();
    await ben.at.proveFreshly();
    const [name, free] = [newName(), newName()];
    expect((await choose(ann, name)).status).toBe(200);
    const seen = [];
    for (const login of [name, free]) {
      const { browser } = product.seat({ ...ann, login });
      for (const purpose of [undefined, 'reset']) {
        const body = { portal: 'demo', login, language: 'en', ...(purpose !== undefined && { purpose }) };
        seen.push(appearanceOf(await browser.raw('POST', purpose ? '/recovery' : '/sign-in', body), login));
      }
    }
    expect(seen.slice(2)).toEqual(seen.slice(0, 2));
    const refused = [await choose(ben, name), await choose(ben, ann.login)];
    expect(refused.map(({ status }) => status)).toEqual([409, 409]);
    const [chosen, directory] = refused.map((answer) => appearanceOf(answer, ''));
    expect(chosen).toEqual(directory);
  });
});
