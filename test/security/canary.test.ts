import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ListQueuesCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ChatLinkView } from '#shared/api/chat-views.ts';
import type { OneTimePreparation, PeopleList } from '#shared/api/people-views.ts';
import type { OperationView } from '#shared/api/views.ts';
import { encodeSecret } from '#shared/domain/otp/otp-secret.ts';
import { totpNow } from '#local/totp.ts';
import { isStoredPassword } from '#local/embedded-directory/stored-password.ts';
import { codeIn } from '#test/support/mailbox.ts';
import { codeInText, Phone } from '#test/support/phone.ts';
import { expectStatus } from '#test/support/person.ts';
import { Product } from '#test/support/product.ts';
import { Pushes } from '#test/support/pushes.ts';
import type { Newcomer } from '#test/support/product.ts';
import { SourceClient } from '#test/support/source-client.ts';
import { adminCookie, decide, signInAdministrator } from '#test/support/operator.ts';
import { setUpOwner } from '#test/support/set-up-administrator.ts';
import { found, needleFor, needleForBytes, needleForCode } from './support/needles.ts';
import type { Needle } from './support/needles.ts';

jest.setTimeout(180_000);

/**
 * Marked secrets go through every flow. Then all that the product keeps, logs, queues and says on its wires is searched
 * for them. Written down on the way: every byte that browsers sent, and every byte between functions and stores.
 */
describe('W8: canary', () => {
  let product: Product;
  const needles: Needle[] = [];
  const wireFile = join(tmpdir(), `latchkey-wire-${process.pid}`);
  const sent: Buffer[] = [];

  /** A password that occurs nowhere else. */
  const mark = (name: string): string => {
    const secret = `Kanarie-${needles.length}-${Math.random().toString(36).slice(2, 10)}-9Z`;
    needles.push(needleFor(name, secret));
    return secret;
  };
  const markCode = (name: string, code: string): string => {
    needles.push(needleForCode(name, code));
    return code;
  };
  const nextCode = async (who: Newcomer, name: string, ask: () => Promise<unknown>): Promise<string> => {
    const matching = /type this code/;
    const before = (await product.mailbox.to(who.email)).filter((mail) => matching.test(mail.text)).length;
    await ask();
    return markCode(name, codeIn(await product.mailbox.waitFor(who.email, { after: before, matching })));
  };
  const markCookies = (who: Newcomer, name: string): void => {
    for (const [cookie, value] of who.at.api.cookies) needles.push(needleFor(`${name} ${cookie}`, value));
  };

  beforeAll(async () => {
    product = await Product.shared();
    await product.control('record', wireFile);
    SourceClient.overhear = (bytes) => sent.push(bytes);
    await everyFlow();
    await product.control('record');
    SourceClient.overhear = undefined;
  });
  afterAll(() => {
    SourceClient.overhear = undefined;
    rmSync(wireFile, { force: true });
  });

  async function everyFlow(): Promise<void> {
    // A reset: one that the rules refuse, one that the directory takes.
    const ann = await product.newcomer();
    const code = await nextCode(ann, 'recovery code', () => ann.at.start('reset'));
    await ann.at.prove('email-code', markCode('a wrong code', String((Number(code) + 1) % 1_000_000).padStart(6, '0')));
    const flow = expectStatus(200, await ann.at.prove('email-code', code));
    markCookies(ann, 'recovery');
    const refused = await ann.at.submitReset(flow, `${mark('refused by the rules')}-latchkey`);
    expect(refused.outcome).toBe('password-breaks-rules');
    const second = expectStatus(200, await ann.at.api.get<typeof flow>('/flow'));
    const reset = mark('reset');
    expect(await ann.at.submitReset(second, reset)).toMatchObject({ outcome: 'done' });
    expect(isStoredPassword(product.entry(ann.login).passwords![0]!, reset)).toBe(true);

    // Sign-in: a wrong password, the right one; then changes, with a wrong old one first.
    await product.seat(ann).at.signIn(mark('a wrong password'));
    const inside = product.seat(ann);
    await inside.at.signIn(reset);
    markCookies(inside, 'session');
    const changed = mark('changed');
    await inside.at.changePassword(mark('a wrong old password'), mark('never set'));
    expect(await inside.at.changePassword(reset, changed)).toMatchObject({ outcome: 'done' });
    expect((await inside.at.changePassword(changed, reset)).outcome).toMatch(/history|refused/);

    // An authenticator app: added, used, removed.
    const begin = () => inside.at.api.post('/session/challenges', { factor: 'email-code' });
    const freshCode = await nextCode(inside, 'code for a fresh proof', begin);
    expectStatus(200, await inside.at.api.post('/session/proofs', { factor: 'email-code', code: freshCode }));
    const app = expectStatus(
      201,
      await inside.at.api.post<{ id: string; secret: string }>('/tokens', { name: 'Phone' }),
    );
    needles.push(needleFor('secret of the app', app.secret));
    const appCode = markCode('first code of the app', totpNow(app.secret));
    expectStatus(200, await inside.at.api.post(`/tokens/${app.id}/confirmation`, { code: appCode }));
    const pin = markCode('PIN, which is a code', '7302915846');
    expectStatus(204, await inside.at.api.request('PUT', `/tokens/${app.id}/pin`, { pin }));
    expectStatus(204, await inside.at.api.delete(`/tokens/${app.id}`));

    // An owner of the console: a link, a password, an app, codes for when it is lost, and sessions.
    const consolePassword = mark('console password, in its place');
    const owner = await setUpOwner(product, consolePassword);
    needles.push(needleFor('secret of the console app', owner.secret), needleFor('link', owner.token.split('.')[1]!));
    for (const text of owner.recoveryCodes) {
      needles.push(needleFor('console code', text), needleFor('console code, bare', text.replaceAll('-', '')));
    }
    const [spare = ''] = owner.recoveryCodes;
    const proof = { by: 'password', mail: owner.mail, password: consolePassword, recoveryCode: spare };
    const console = product.browser();
    const wrongProof = { ...proof, password: mark('a wrong console password, in its place') };
    expect((await console.post('/admin/session', wrongProof)).status).toBe(403);
    expectStatus(201, await console.post('/admin/session', proof));
    for (const { cookies } of [owner.browser, console])
      needles.push(needleFor('console cookie', cookies.get(adminCookie)!));

    // Recovery codes, of which one is used.
    const { codes } = expectStatus(201, await inside.at.api.post<{ codes: string[] }>('/recovery-codes'));
    for (const [index, each] of codes.entries()) {
      needles.push(
        needleFor(`recovery code ${index}`, each),
        needleFor(`plain code ${index}`, each.replaceAll('-', '')),
      );
    }
    expectStatus(200, await inside.at.api.post('/session/proofs', { factor: 'recovery-code', code: codes[0] }));

    // A portal password, and answers to questions.
    const ownSecret = (name: string): string => {
      const secret = `Kanarie ${needles.length} ${Math.random().toString(36).slice(2, 10)} otter`;
      needles.push(needleFor(`secret of the portal: ${name}`, secret));
      return secret;
    };
    const [chosen, later] = [ownSecret('password'), ownSecret('new password')];
    expectStatus(204, await inside.at.api.post('/portal-password', { password: chosen }));
    expectStatus(403, await inside.at.api.request('PUT', '/portal-password', { current: later, password: later }));
    expectStatus(204, await inside.at.api.request('PUT', '/portal-password', { current: chosen, password: later }));
    const questions = ['boss', 'trip', 'book'].map((question) => ({ question, answer: ownSecret(question) }));
    expectStatus(204, await inside.at.api.request('PUT', '/questions', { answers: questions }));

    // A phone that approves: where messages to it go, and the keys for them.
    const origin = new URL(product.facts.portalUrl).origin;
    const { subscription, device } = await new Pushes(product.facts.mailUrl).enrol(inside.at.api, origin);
    for (const [name, value] of Object.entries(subscription)) {
      if (name !== 'p256dh') needles.push(needleFor(`secret of the phone: ${name}`, value));
    }
    needles.push(needleFor('secret of the phone: handle', device.handle));

    // A new address, with the code that went there.
    const contact = { kind: 'mail', value: `new-${ann.login}@demo.example` };
    expectStatus(200, await inside.at.api.post('/profile/contact-codes', contact));
    const letter = await product.mailbox.waitFor(contact.value, { after: 0, matching: /type this code/ });
    const contactCode = markCode('code to a new address', codeIn(letter));
    expectStatus(200, await inside.at.api.post('/profile/contacts', { ...contact, code: contactCode }));

    // A number, with the code that went there.
    const number = { kind: 'phone', value: '+4915999000001' };
    const text = await new Phone(product.facts.mailUrl).after(number.value, () =>
      inside.at.api.post('/profile/contact-codes', number),
    );
    const textCode = markCode('code to a new number', codeInText(text));
    expectStatus(200, await inside.at.api.post('/profile/contacts', { ...number, code: textCode }));

    // A chat: the link that began it, the code that went there, and what the bot is known by.
    const link = expectStatus(201, await inside.at.api.request<ChatLinkView>('POST', '/chat/links'));
    const { origin: messenger, pathname, searchParams } = new URL(link.url);
    needles.push(needleFor('link to a chat', searchParams.get('start')!));
    const pressed = new URLSearchParams({ start: searchParams.get('start')!, chat: '20010' });
    const said = await new Phone(product.facts.mailUrl).after('telegram:20010', () =>
      fetch(messenger + pathname, { method: 'POST', body: pressed }),
    );
    expectStatus(200, await inside.at.api.post('/chat', { code: markCode('code to a chat', codeInText(said)) }));
    expectStatus(204, await inside.at.api.request('DELETE', '/chat'));

    // People whose password has to be another one, and one who only unlocks.
    for (const state of ['must-change', 'password-expired'] as const) {
      const who = await product.newcomer(state);
      needles.push(needleFor(`old password (${state})`, who.password));
      await who.at.signIn(who.password);
      expect(await who.at.changePassword(who.password, mark(state))).toMatchObject({ outcome: 'done' });
    }
    const locked = await product.newcomer('locked');
    const unlockCode = await nextCode(locked, 'unlock code', () => locked.at.start('unlock'));
    const { operation } = expectStatus(200, await locked.at.prove('email-code', unlockCode));
    await locked.at.outcome(expectStatus(202, await locked.at.api.post('/recovery/unlock', { operation })));

    // Access restored: what is given for what is lost, and the code that an administrator hands over.
    const lost = product.seat(locked);
    const about = { portal: 'demo', login: locked.login, lost: ['password'], language: 'en' };
    expectStatus(201, await lost.at.api.post('/restore', about));
    const ask = () => lost.at.api.post('/flow/challenges', { factor: 'email-code' });
    const restoreCode = await nextCode(lost, 'code to restore access', ask);
    expectStatus(200, await lost.at.prove('email-code', restoreCode));
    const newPassword = ownSecret('password to restore access');
    const { reference } = expectStatus(
      201,
      await lost.at.api.post<{ reference: string }>('/restore/requests', { newPassword }),
    );
    markCookies(lost, 'restore');
    const handedOver = await decide(product, 'verify', reference, '--with-code');
    needles.push(needleFor('code to hand over', /shown this once: (\S+)/.exec(handedOver)![1]!));

    // Seeds of devices that an administrator imports: one that is stored, one that is given out and tested, and one in the wrong place.
    const admin = product.browser();
    admin.cookies.set(adminCookie, await signInAdministrator(product));
    needles.push(needleFor('cookie of an administrator', admin.cookies.get(adminCookie)!));
    const kind = { type: 'totp', algorithm: 'sha1', digits: 6, period: 30 };
    const devices = ['stored', 'given', 'misplaced'].map((name) => {
      const bytes = randomBytes(20);
      const secret = encodeSecret(bytes);
      needles.push(
        needleFor(`secret of a device, ${name}`, secret),
        needleForBytes(`secret of a device in bytes, ${name}`, bytes),
      );
      return { serial: `K${bytes.toString('hex', 0, 6).toUpperCase()}`, kind, secret };
    });
    const [stored, given, seedMisplaced] = devices as [(typeof devices)[0], (typeof devices)[0], (typeof devices)[0]];
    const imported = { directory: 'demo', tokens: [stored, given] };
    expectStatus(200, await admin.post('/admin/tokens/imports', imported));
    const doubled = { directory: 'demo', tokens: [{ ...seedMisplaced, serial: seedMisplaced.secret, counter: 'x' }] };
    expectStatus(400, await admin.post('/admin/tokens/imports', doubled));
    const people = await admin.get<PeopleList>(`/admin/people?directory=demo&name=${encodeURIComponent(ann.login)}`);
    const { guid } = expectStatus(200, people).people[0]!;
    const assignment = `/admin/tokens/demo/${given.serial}/assignment`;
    const { id } = expectStatus(201, await admin.post<{ id: string }>(assignment, { person: guid, portal: 'demo' }));
    const tested = { code: markCode('code that an administrator tests', totpNow(given.secret)) };
    expectStatus(200, await admin.post(`/admin/people-tokens/demo/${guid}/${id}/tests`, tested));
    expectStatus(204, await admin.delete(`/admin/people-tokens/demo/${guid}/${id}`));

    // A password that a helper sets for one sign-in.
    const helped = await product.newcomer();
    const onHelped = `/admin/people?directory=demo&name=${encodeURIComponent(helped.login)}`;
    const theirs = expectStatus(200, await admin.get<PeopleList>(onHelped)).people[0]!;
    const onceAt = `/admin/people/demo/${theirs.guid}/one-time-password`;
    const { sealing } = expectStatus(200, await admin.post<OneTimePreparation>(`${onceAt}/preparation`, {}));
    const once = await helped.at.sealed(sealing, { newPassword: mark('one-time password of a helper') });
    let set = expectStatus(202, await admin.post<OperationView>(onceAt, once));
    while (set.state === 'pending')
      set = expectStatus(200, await admin.get(`/admin/people/demo/${theirs.guid}/operations/${set.id}?wait=20`));
    expect(set.outcome).toBe('done');

    // A password in places where none belongs, as clumsy clients and people have it.
    const misplaced = mark('in the wrong place');
    const body = { portal: 'demo', purpose: 'reset', language: 'en' };
    await product.browser().post('/recovery', { ...body, login: `${misplaced}"<` });
    await product.browser().post('/flow/proofs', { factor: 'token-code', code: misplaced });
    await ann.at.api.post('/reports', { token: misplaced });
    await product.browser().get(`/operations/AAAAAAAAAAAAAAAAAAAAAA?password=${misplaced}`);

    // A link "this was not me", used.
    const mail = await product.mailbox.waitFor(ann.email, { after: 0, matching: /not-me#t=/ });
    const token = /not-me#t=([\w-]+)/.exec(mail.text)![1]!;
    needles.push(needleFor('report link', token));
    expectStatus(204, await product.browser().post('/reports', { token }));
  }

  it('finds a canary where there is one, in each of its forms', () => {
    const [needle] = needles;
    for (const form of needle!.forms) {
      if (form instanceof RegExp) continue;
      expect(found([needle!], Buffer.concat([Buffer.from('xx'), form, Buffer.from('yy')]))).toEqual([needle!.name]);
    }
    const secret = 'Kanarie-test-1';
    for (const offset of [0, 1, 2, 3]) {
      const hay = Buffer.from(Buffer.from(`${'x'.repeat(offset)}${secret}yyyyy`).toString('base64'));
      expect(found([needleFor('it', secret)], hay)).toEqual(['it']);
    }
    expect(needles.length).toBeGreaterThan(40);
  });

  it('no browser ever sent a password, but for those in the wrong place', () => {
    const passwords = needles.filter(({ name }) => !/code|cookie|latchkey|link|secret of|place/.test(name));
    expect(found(passwords, Buffer.concat(sent))).toEqual([]);
    // It did write everything down.
    expect(Buffer.concat(sent).includes('ciphertext')).toBe(true);
  });

  it('nothing on the wires between functions, tables, queues and keys', () => {
    const wire = readFileSync(wireFile);
    expect(wire.includes('latchkey-local-flows')).toBe(true);
    expect(found(needles, wire)).toEqual([]);
  });

  it('nothing in any table', async () => {
    const { TableNames = [] } = await product.tables.send(new ListTablesCommand({}));
    expect(TableNames.length).toBeGreaterThanOrEqual(9);
    for (const table of TableNames) {
      const items = await product.scan(table);
      expect([table, found(needles, Buffer.from(JSON.stringify(items)))]).toEqual([table, []]);
    }
  });

  it('nothing in any queue or dead-letter queue', async () => {
    const { QueueUrls = [] } = await product.queues.send(new ListQueuesCommand({}));
    expect(QueueUrls.length).toBeGreaterThanOrEqual(6);
    for (const url of QueueUrls) {
      const QueueUrl = `${product.facts.endpoints.queues}${new URL(url).pathname}`;
      const { Messages = [] } = await product.queues.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 0, WaitTimeSeconds: 0 }),
      );
      expect([url, found(needles, Buffer.from(JSON.stringify(Messages)))]).toEqual([url, []]);
    }
  });

  it('nothing in any file that the product keeps: logs, stores, journal, keys', () => {
    const { dataDir } = product.facts;
    const files = readdirSync(dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      // Mails and text messages hold codes and links: that is what they are for. Mails are looked at by themselves.
      .filter((file) => !file.includes('/cdk.out/') && !/mail(-texts)?\.json$/.test(file));
    expect(files.filter((file) => file.endsWith('.log')).length).toBeGreaterThanOrEqual(4);
    for (const file of files) expect([file, found(needles, contentOf(file))]).toEqual([file, []]);
  });

  it('no password in any mail or text message', () => {
    const passwords = needles.filter(({ name }) => !/code|link/.test(name));
    for (const file of ['mail.json', 'mail-texts.json']) {
      expect([file, found(passwords, readFileSync(join(product.facts.dataDir, file)))]).toEqual([file, []]);
    }
  });

  const contentOf = (file: string): Buffer => {
    const content = readFileSync(file);
    return file.endsWith('.gz') ? gunzipSync(content) : content;
  };
});
