import { describe, expect, it } from '@jest/globals';
import { giveToken } from '../fakes/give-token.ts';
import { alice } from '../fakes/world.ts';
import { noticesOf, owner } from '../factors/signed-in.ts';
import {
  goodPassword,
  newMailCode,
  onlyIssue,
  provenByMail,
  provenByPassword,
  restoreWorld,
  start,
} from './restore-world.ts';

describe('asking to restore access', () => {
  it('by the mailbox, for a lost token: nothing changes until somebody decides', async () => {
    const w = await restoreWorld();
    await giveToken(w, owner);
    const browser = await provenByMail(w, ['token']);
    const flow = (await browser.get('/flow')).body;
    expect(flow).toMatchObject({ kind: 'restore', purpose: 'restore', lost: ['token'], asks: [] });
    const sent = await browser.post('/restore/requests', {});
    expect(sent).toMatchObject({ status: 201, body: { state: 'waiting', lost: ['token'], gives: {} } });
    expect(sent.body.reference).toMatch(/^R-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect((await browser.get('/restore')).body).toEqual(sent.body);
    expect((await browser.get('/flow')).status).toBe(401);
    expect((await w.ports.tokens.list(owner))[0]).toMatchObject({ isEnabled: true });
    expect(noticesOf(w, 'restore-requested')).toMatchObject([{ to: 'alice@mail.example', login: 'alice' }]);
    expect(noticesOf(w, 'issue-submitted')).toMatchObject([{ to: 'security@corp.example' }]);
    expect(w.ports.activity.of(owner).map(({ what }) => what)).toContain('restore.submit');
  });

  it('by the directory password, for a lost mailbox: the new address counts after its own code', async () => {
    const w = await restoreWorld();
    const browser = await provenByPassword(w, ['mail'], alice.objectGuid);
    expect((await browser.post('/restore/requests', {})).body.code).toBe('wrong-step');
    const begun = await browser.post('/restore/mail-codes', { mail: 'New@Mail.example' });
    expect(begun).toMatchObject({ status: 200, body: { asks: ['mail'], newMail: { digits: 6 } } });
    expect(begun.body.newMail.sentTo).not.toContain('New@');
    const wrong = newMailCode(w) === '000000' ? '000001' : '000000';
    expect((await browser.post('/restore/requests', { mailCode: wrong })).body.code).toBe('proof-refused');
    const sent = await browser.post('/restore/requests', { mailCode: newMailCode(w) });
    expect(sent.status).toBe(201);
    expect(sent.body.gives.mail).not.toContain('New@');
    expect(onlyIssue(w)).toMatchObject({ newMail: 'New@mail.example', proofs: [{ factor: 'directory-password' }] });
    // The old address is told with a link, the new one without a name.
    expect(noticesOf(w, 'restore-requested')).toMatchObject([{ to: 'alice@mail.example' }]);
    expect(JSON.stringify(noticesOf(w, 'restore-new-address'))).not.toContain('alice');
    expect((await w.ports.people.findById(owner))?.ownMail).toBeUndefined();
  });

  it('a new portal password is checked against the rules, kept as a hash, and never shown', async () => {
    const w = await restoreWorld();
    const browser = await provenByMail(w, ['password']);
    const flow = (await browser.get('/flow')).body;
    expect(flow).toMatchObject({ asks: ['portal-password'], demands: { rules: { minLength: 12 } } });
    expect((await browser.post('/restore/requests', { newPassword: 'short' })).body.code).toBe('rules-broken');
    const sent = await browser.post('/restore/requests', { newPassword: goodPassword });
    expect(sent).toMatchObject({ status: 201, body: { gives: { portalPassword: true } } });
    expect(onlyIssue(w).newPasswordHash).toMatch(/^\$argon2id\$/);
    expect(JSON.stringify([...w.ports.issues.items, w.ports.notices.sent, w.lines])).not.toContain(goodPassword);
  });

  it('where the portal has no password of its own none is asked for: nobody keeps a directory password', async () => {
    const w = await restoreWorld({ signIn: { methods: ['directory-password'] } });
    const browser = await provenByMail(w, ['password']);
    expect((await browser.get('/flow')).body.asks).toEqual([]);
    expect((await browser.post('/restore/requests', { newPassword: goodPassword })).body.code).toBe('wrong-step');
    expect((await browser.post('/restore/requests', {})).status).toBe(201);
  });

  it.each([
    [['password'], ['email-code', 'token-code', 'recovery-code']],
    [['mail'], ['token-code', 'recovery-code', 'directory-password', 'portal-password']],
    [['token'], ['email-code', 'recovery-code', 'directory-password', 'portal-password']],
    [['password', 'mail', 'token'], ['recovery-code']],
  ] as const)('E19: of who lost %j only what remains is taken, whoever is named', async (lost, choices) => {
    const w = await restoreWorld();
    const [browser, nobody] = [w.browser(), w.browser()];
    const [known, unknown] = [await start(browser, lost), await start(nobody, lost, 'nobody')];
    expect(known.body.gate.choices).toEqual(choices);
    const plain = (body: object) => JSON.stringify(body).replaceAll(/nobody|alice|"operation":"[^"]*"/g, '');
    expect(plain(unknown.body)).toBe(plain(known.body));
    for (const factor of ['email-code', 'token-code'].filter((each) => !choices.some((choice) => choice === each))) {
      const proof = await browser.post('/flow/proofs', { factor, code: '000000' });
      expect([factor, proof.body.code]).toEqual([factor, 'wrong-step']);
    }
  });

  it('E15: who has a token and did not lose it shows it', async () => {
    const w = await restoreWorld();
    await giveToken(w, owner);
    const browser = w.browser();
    await start(browser, ['password']);
    await browser.post('/flow/challenges', { factor: 'email-code' });
    const half = await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
    expect(half.body).toMatchObject({ state: 'proving', gate: { choices: ['token-code'] } });
    expect((await browser.post('/restore/requests', { newPassword: goodPassword })).body.code).toBe('wrong-step');
  });

  it('is not offered where the resource does not allow it', async () => {
    const w = await restoreWorld({ actions: ['password.reset'] });
    expect((await start(w.browser(), ['token'])).body.code).toBe('not-allowed');
  });
});
