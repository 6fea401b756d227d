import { describe, expect, it } from '@jest/globals';
import { personId } from '#functions/ports/person.ts';
import { alice, world } from './fakes/world.ts';
import type { Browser } from './fakes/world.ts';
import { restoring, start as restore } from './restore/restore-world.ts';

const start = (browser: Browser, login = 'alice', purpose = 'reset') =>
  browser.post('/recovery', { portal: 'demo', login, purpose, language: 'en' });

describe('E1: people who do not exist', () => {
  const shapeOf = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]))
      : Array.isArray(value)
        ? value
        : typeof value;

  it.each([
    ['missing', 'nobod'],
    ['without mail', 'carol'],
    ['disabled', 'david'],
    ['frozen', 'erika'],
    ['gone', 'frida'],
    ['without a seat', 'gerda'],
  ])('%s: same status, shape, headers, and the same requests to our stores', async (_, login) => {
    const person = (name: string, n: number) => ({
      ...alice,
      samAccountName: name,
      userPrincipalName: `${name}@corp.example`,
      mail: `${name}@mail.example`,
      objectGuid: alice.objectGuid.slice(0, -1) + n,
    });
    const carol = Object.fromEntries(Object.entries(person('carol', 1)).filter(([name]) => name !== 'mail')) as never;
    const w = await world({
      people: [alice, carol, { ...person('david', 2), isDisabled: true }, person('erika', 3), person('frida', 4)],
    });
    await w.ports.people.leave('corp', person('frida', 4).objectGuid, w.now().getTime());
    await w.ports.people.put('corp', person('gerda', 5), w.now().getTime(), () => Promise.resolve(false));
    await w.ports.people.freeze(personId('corp', person('erika', 3).objectGuid), new Date(w.now().getTime() + 1e6));
    const calls: string[] = [];
    for (const [name, port] of Object.entries(w.ports)) spy(name, port, calls);
    const [known, other] = [w.browser(), w.browser()];
    const a = await start(known, 'alice');
    const knownCalls = calls.splice(0);
    const b = await start(other, login);
    expect(calls.splice(0)).toEqual(knownCalls);
    expect(b.raw.headers).toEqual(a.raw.headers);
    expect(b.raw.body!.length).toBe(a.raw.body!.length);
    expect(b.raw.cookies!.map((c) => c.length)).toEqual(a.raw.cookies!.map((c) => c.length));
    expect(shapeOf(b.body)).toEqual(shapeOf(a.body));
    const wrongCode = '000001';
    const [c, d] = [
      await known.post('/flow/proofs', { factor: 'token-code', code: wrongCode }),
      await other.post('/flow/proofs', { factor: 'token-code', code: wrongCode }),
    ];
    expect(d.raw).toEqual(c.raw);
  });

  it.each(['nobod', 'frozn'])(
    'who restores access, as %s: the same requests to our stores, to every step',
    async (login) => {
      const frozen = { ...alice, samAccountName: 'frozn', objectGuid: alice.objectGuid.replace(/.$/, '9') };
      const w = await world({ people: [alice, frozen], portal: restoring });
      await w.ports.people.freeze(personId('corp', frozen.objectGuid), new Date(w.now().getTime() + 1e6));
      const calls: string[] = [];
      for (const [name, port] of Object.entries(w.ports)) spy(name, port, calls);
      const walk = async (name: string): Promise<string[]> => {
        const browser = w.browser();
        const answers = [
          await restore(browser, ['token'], name),
          await browser.post('/flow/challenges', { factor: 'email-code' }),
          await browser.post('/flow/proofs', { factor: 'email-code', code: '000000' }),
          await browser.post('/flow/proofs', { factor: 'recovery-code', code: '0000-0000-0000-0000' }),
          await browser.post('/restore/requests', {}),
        ];
        return [...calls.splice(0), ...answers.map(({ status }) => String(status))];
      };
      const known = await walk('alice');
      expect(known).toContain('403');
      expect(await walk(login)).toEqual(known);
    },
  );

  it('no code proves a decoy, not even the one that was made for it', async () => {
    const w = await world();
    const browser = w.browser();
    await start(browser, 'nobody');
    expect(w.ports.notices.sent).toMatchObject([{ to: null }]);
    expect((await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() })).status).toBe(403);
  });

  it.each([[''], ['   '], ['*'], ['a*'], ['bob)(uid=*'], ['x'.repeat(300)]])(
    'E8: %j is refused before any look-up',
    async (login) => {
      const w = await world();
      expect((await start(w.browser(), login)).status).toBe(400);
      expect(w.ports.budgets.counters.size).toBe(0);
    },
  );

  it.each([['m\u0131ke'], ['\u212Aelvin'], ['\uFF41lice']])('E11: %s matches nobody', async (login) => {
    const people = [alice, { ...alice, samAccountName: 'mike' }, { ...alice, samAccountName: 'kelvin' }];
    const w = await world({ people: people.map((p, n) => ({ ...p, objectGuid: alice.objectGuid.slice(0, -1) + n })) });
    await start(w.browser(), login);
    expect(w.ports.notices.sent.filter((notice) => notice.to !== null)).toEqual([]);
  });
});

function spy(name: string, port: object, calls: string[]): void {
  for (const method of Object.getOwnPropertyNames(Object.getPrototypeOf(port))) {
    if (method === 'constructor') continue;
    const original = Reflect.get(port, method) as (...args: unknown[]) => unknown;
    Reflect.set(port, method, (...args: unknown[]) => {
      calls.push(`${name}.${method}`);
      return original.apply(port, args);
    });
  }
}
