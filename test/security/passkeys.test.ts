import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { FlowView } from '#shared/api/views.ts';
import type { PasskeyOptions, PasskeyView } from '#shared/api/passkeys.ts';
import { codeIn, codeMail } from '#test/support/mailbox.ts';
import { expectStatus } from '#test/support/person.ts';
import { Product } from '#test/support/product.ts';
import type { Newcomer } from '#test/support/product.ts';
import { SoftwareAuthenticator } from '#test/support/software-authenticator.ts';
import type { Bend } from '#test/support/software-authenticator.ts';
import type { SourceClient } from '#test/support/source-client.ts';

jest.setTimeout(180_000);

describe('passkeys', () => {
  let product: Product;
  let origin: string;
  beforeAll(async () => {
    product = await Product.shared();
    origin = new URL(product.facts.portalUrl).origin;
  });

  /** Adds a passkey to who is signed in and has proven it freshly. */
  const register = async (browser: SourceClient, device: SoftwareAuthenticator) => {
    const options = expectStatus(200, await browser.post<PasskeyOptions>('/passkeys/challenge'));
    return browser.post<PasskeyView>('/passkeys', { name: 'Key', attestation: device.create(options) });
  };
  /** Somebody with a passkey. Their browser has a session with a fresh proof. */
  const enrolled = async (who?: Newcomer) => {
    const person = who ?? (await product.newcomer());
    await person.at.signIn(person.password);
    await person.at.proveFreshly();
    const device = new SoftwareAuthenticator(origin);
    const { id } = expectStatus(201, await register(person.browser, device));
    return { person, device, id };
  };
  const optionsOf = (flow: FlowView): PasskeyOptions => flow.begun.passkey!.passkey!;
  /** A sign-in without a name that has begun. */
  const asked = async (browser = product.browser()) => {
    const started = await browser.post<FlowView>('/sign-in/passkey', { portal: 'demo', language: 'en' });
    return { browser, options: optionsOf(expectStatus(201, started)) };
  };
  const finish = (browser: SourceClient, body: unknown) => browser.post('/sign-in/passkey/session', body);
  /** A recovery that has begun and was asked for a passkey. */
  const recovering = async (who: Newcomer) => {
    const seat = product.seat(who);
    expectStatus(201, await seat.at.start('reset'));
    const flow = expectStatus(200, await seat.browser.post<FlowView>('/flow/challenges', { factor: 'passkey' }));
    return { browser: seat.browser, options: optionsOf(flow) };
  };
  const copiesOf = async (browser: SourceClient, count: number): Promise<SourceClient[]> => {
    const copies = Array.from({ length: count }, () => {
      const copy = product.browser();
      for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
      return copy;
    });
    // An open connection and a waiting copy of the function for each: what they send next is truly sent at once.
    await Promise.all(copies.map((copy) => copy.get('/portals/demo')));
    return copies;
  };

  it('signs in without a name, through the exact bundles', async () => {
    const { person, device } = await enrolled();
    const { browser, options } = await asked();
    const session = expectStatus(201, await finish(browser, { assertion: device.get(options) }));
    expect(session).toMatchObject({ login: person.login });
  });

  it('no other page may ask for one in our name', async () => {
    const { headers } = await fetch(product.facts.portalUrl);
    const policy = headers.get('permissions-policy')?.split(', ');
    expect(policy).toEqual(expect.arrayContaining(['publickey-credentials-get=(self)']));
    expect(policy).toEqual(expect.arrayContaining(['publickey-credentials-create=(self)']));
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  describe('E9: an answer is worth something in its own place, and there alone', () => {
    it.each<[string, Bend]>([
      ['a fake page that passes everything on', { origin: 'https://demo.example.evil.example' }],
      ['a fake relying party', { rpId: 'evil.example' }],
      ['a frame of another site', { crossOrigin: true }],
      ['nobody there', { isUserPresent: false }],
      ['nobody was checked', { isUserVerified: false }],
      ['the handle of somebody else', { userHandle: Buffer.alloc(32).toString('base64url') }],
      ['no handle at all', { userHandle: null }],
      ['a registration instead', { type: 'webauthn.create' }],
    ])('%s', async (_, bend) => {
      const { device } = await enrolled();
      const { browser, options } = await asked();
      expect((await finish(browser, { assertion: device.get(options, bend) })).status).toBe(403);
      expect((await browser.get('/session')).status).toBe(401);
    });

    it('in another sign-in, in a recovery, and in a session', async () => {
      const { person, device } = await enrolled();
      const { options } = await asked();
      const assertion = device.get(options);
      expect((await finish((await asked()).browser, { assertion })).status).toBe(403);
      const { browser } = await recovering(person);
      expect((await browser.post('/flow/proofs', { factor: 'passkey', assertion })).status).toBe(403);
      expectStatus(200, await person.browser.post('/session/challenges', { factor: 'passkey' }));
      expect((await person.browser.post('/session/proofs', { factor: 'passkey', assertion })).status).toBe(403);
    });

    it('by the passkey of somebody else, under their id and under the victim’s', async () => {
      const [victim, mallory] = [await enrolled(), await enrolled()];
      const { browser, options } = await recovering(victim.person);
      const own = victim.device.credentials[0]!;
      for (const bend of [{}, { userHandle: own.userHandle }]) {
        const assertion = mallory.device.get(options, bend);
        for (const id of [assertion.id, own.id]) {
          const body = { factor: 'passkey', assertion: { ...assertion, id } };
          expect((await browser.post('/flow/proofs', body)).status).toBe(403);
        }
      }
      const nameless = await asked();
      const swapped = mallory.device.get(nameless.options, { userHandle: own.userHandle });
      expect((await finish(nameless.browser, { assertion: { ...swapped, id: own.id } })).status).toBe(403);
    });

    it.each(['login', 'person', 'userHandle', 'credential'])('a %s in the body', async (member) => {
      const { device } = await enrolled();
      const { browser, options } = await asked();
      expect((await finish(browser, { assertion: device.get(options), [member]: 'ann' })).status).toBe(400);
    });

    it('a new key for the challenge of another session', async () => {
      const [one, two] = [await enrolled(), await enrolled()];
      const options = expectStatus(200, await one.person.browser.post<PasskeyOptions>('/passkeys/challenge'));
      await two.person.browser.post('/passkeys/challenge');
      const body = { name: 'x', attestation: two.device.create(options) };
      expect((await two.person.browser.post('/passkeys', body)).status).toBe(403);
    });
  });

  describe('E12, E17: one signature is one sign-in', () => {
    it('twenty at once', async () => {
      const { device } = await enrolled();
      const { browser, options } = await asked();
      const body = { assertion: device.get(options) };
      const answers = await Promise.all((await copiesOf(browser, 20)).map((copy) => finish(copy, body)));
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      expect((await finish(browser, body)).status).toBe(401);
    });

    it('twenty at once in a recovery, and for a new key', async () => {
      const { person, device } = await enrolled();
      const { browser, options } = await recovering(person);
      const proof = { factor: 'passkey', assertion: device.get(options) };
      const proofs = (await copiesOf(browser, 20)).map((copy) => copy.post('/flow/proofs', proof));
      expect((await Promise.all(proofs)).filter(({ status }) => status === 200)).toHaveLength(1);
      const creation = expectStatus(200, await person.browser.post<PasskeyOptions>('/passkeys/challenge'));
      const keys = (await copiesOf(person.browser, 20)).map((copy) =>
        copy.post('/passkeys', { name: 'x', attestation: device.create(creation) }),
      );
      expect((await Promise.all(keys)).filter(({ status }) => status === 201)).toHaveLength(1);
    });

    it('a counter that does not grow: the key was copied', async () => {
      const { device } = await enrolled();
      const signIn = async (counter: number): Promise<number> => {
        const { browser, options } = await asked();
        return (await finish(browser, { assertion: device.get(options, { counter }) })).status;
      };
      expect(await signIn(7)).toBe(201);
      expect(await signIn(7)).toBe(403);
      expect(await signIn(3)).toBe(403);
      expect(await signIn(0)).toBe(403);
      expect(await signIn(8)).toBe(201);
    });
  });

  it('E1: what a passkey is asked tells nobody who exists and who has one', async () => {
    const [{ person }, other] = [await enrolled(), await product.newcomer()];
    const shapes: unknown[] = [];
    for (const login of [person.login, other.login, 'nobody-at-all']) {
      const { options } = await recovering({ ...other, login });
      shapes.push({ ...options, challenge: String(options['challenge']).length });
    }
    expect(shapes[0]).toMatchObject({ allowCredentials: [] });
    expect(shapes.slice(1)).toEqual([shapes[0], shapes[0]]);
  });

  it('E14: the password alone neither adds nor removes one, nor does a passkey of somebody else', async () => {
    const { person, device, id } = await enrolled();
    const other = await enrolled();
    expect((await other.person.browser.delete(`/passkeys/${id}`)).status).toBe(404);
    const thief = product.seat(await product.newcomer());
    await thief.at.signIn(thief.password);
    expect((await thief.browser.post('/passkeys/challenge')).body).toMatchObject({ code: 'fresh-proof-required' });
    const attestation = device.create(expectStatus(200, await person.browser.post('/passkeys/challenge')));
    expect((await thief.browser.post('/passkeys', { name: 'x', attestation })).body).toMatchObject({
      code: 'fresh-proof-required',
    });
  });

  describe('E15: a passkey cannot be gone around', () => {
    it('whoever knows the password of somebody who has one is asked for it', async () => {
      const { person, device } = await enrolled();
      const seat = product.seat(person);
      await expect(seat.at.signIn(person.password)).rejects.toThrow('wrong-step');
      const flow = expectStatus(200, await seat.browser.post<FlowView>('/flow/challenges', { factor: 'passkey' }));
      expect(flow.gate.choices).toEqual(['passkey']);
      const thief = new SoftwareAuthenticator(origin);
      thief.create({ rp: { id: 'localhost' }, user: { id: 'AAAA' }, challenge: 'AAAA' });
      const own = device.credentials[0]!;
      const forged = {
        ...thief.get({ ...optionsOf(flow), allowCredentials: [] }),
        id: own.id,
        userHandle: own.userHandle,
      };
      expect((await seat.browser.post('/flow/proofs', { factor: 'passkey', assertion: forged })).status).toBe(403);
      expect((await seat.browser.post('/sign-in/session')).status).toBe(409);
      const proof = { factor: 'passkey', assertion: device.get(optionsOf(flow)) };
      expectStatus(200, await seat.browser.post('/flow/proofs', proof));
      expectStatus(201, await seat.browser.post('/sign-in/session'));
    });

    it('a reset leaves it where it is', async () => {
      const { person, device } = await enrolled();
      const seat = product.seat(person);
      const before = await product.mailbox.codesTo(person.email);
      expectStatus(201, await seat.at.start('reset'));
      const code = codeIn(await product.mailbox.waitFor(person.email, { after: before, matching: codeMail }));
      const flow = expectStatus(200, await seat.at.prove('email-code', code));
      const newPassword = 'Quite-New-Words-78';
      expect(await seat.at.submitReset(flow, newPassword)).toMatchObject({ outcome: 'done' });
      await expect(product.seat(person).at.signIn(newPassword)).rejects.toThrow('wrong-step');
      const { browser, options } = await asked();
      expectStatus(201, await finish(browser, { assertion: device.get(options) }));
    });
  });

  it('who signed in by a passkey still needs the old password for a new one', async () => {
    const { person, device } = await enrolled();
    const seat = product.seat(person);
    const { options } = await asked(seat.browser);
    expectStatus(201, await finish(seat.browser, { assertion: device.get(options) }));
    const newPassword = 'Quite-New-Words-79';
    expect(await seat.at.changePassword('not-the-Old-1', newPassword)).toMatchObject({ outcome: 'old-password-wrong' });
    expect(await seat.at.changePassword(person.password, newPassword)).toMatchObject({ outcome: 'done' });
  });

  it('E4: five tries in one sign-in, and none of them is the owner’s', async () => {
    const { device } = await enrolled();
    const { browser, options } = await asked();
    const wrong = { assertion: device.get(options, { isUserVerified: false }) };
    const statuses = await Promise.all(
      (await copiesOf(browser, 12)).map(async (copy) => (await finish(copy, wrong)).status),
    );
    expect(statuses.filter((status) => status === 403)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
    const another = await asked();
    expectStatus(201, await finish(another.browser, { assertion: device.get(another.options) }));
  });
});
