import { Resolver } from 'node:dns/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ControllerFinder } from '#bridge/connectors/active-directory/controller-finder.ts';
import { findControllers, isAllowedName } from '#bridge/connectors/active-directory/find-controllers.ts';
import { startDnsServer } from './dns-server.ts';
import type { DnsServer, Zone } from './dns-server.ts';

const domain = 'corp.example';
const anywhere = `_ldap._tcp.dc._msdcs.${domain}`;
const inBerlin = `_ldap._tcp.berlin._sites.dc._msdcs.${domain}`;
const at = (target: string, priority = 0, weight = 100) => ({ priority, weight, port: 389, target });
const discovery = { domain, site: 'berlin', names: ['*.corp.example'] };
const inTurn = () => 0.5;

let server: DnsServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function setup(zone: Zone) {
  server = await startDnsServer(zone);
  const resolver = new Resolver({ timeout: 300, tries: 1 });
  resolver.setServers([server.address]);
  return { server, resolver };
}

describe('finding controllers in DNS', () => {
  it('takes those of the site first, by priority, then the others, each once and with LDAPS', async () => {
    const { resolver } = await setup({
      srv: {
        [inBerlin]: [at('dc4.corp.example', 10), at('DC2.corp.example.')],
        [anywhere]: [at('dc1.corp.example', 0), at('dc2.corp.example', 0, 1), at('dc3.corp.example', 5)],
      },
    });
    const found = await findControllers(discovery, resolver, inTurn);
    expect(found.urls).toEqual(['dc2', 'dc4', 'dc1', 'dc3'].map((name) => `ldaps://${name}.corp.example`));
    expect(found).toMatchObject({ refused: [], isSiteEmpty: false });
  });

  it('goes without the site when DNS does not know it', async () => {
    const { resolver } = await setup({ srv: { [anywhere]: [at('dc1.corp.example')] } });
    expect(await findControllers(discovery, resolver, inTurn)).toEqual({
      urls: ['ldaps://dc1.corp.example'],
      refused: [],
      isSiteEmpty: true,
    });
  });

  it('takes no host that is not allowed, whatever DNS says: it would be sent passwords', async () => {
    const { resolver } = await setup({
      srv: { [anywhere]: [at('dc1.corp.example'), at('evil.example'), at('corp.example.evil.example'), at('.')] },
    });
    const found = await findControllers(discovery, resolver, inTurn);
    expect(found.urls).toEqual(['ldaps://dc1.corp.example']);
    expect(found.refused).toEqual(['evil.example', 'corp.example.evil.example']);
    const narrow = { ...discovery, names: ['dc9*.corp.example'] };
    await expect(findControllers(narrow, resolver, inTurn)).rejects.toThrow('no controller that is allowed');
  });

  it('makes controllers of nothing but host names that are allowed, whatever bytes DNS sends', async () => {
    const name = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc
        .string({ unit: fc.constantFrom('a', 'D', '1', '-', '.', '*', '@', '/', ':', '[', '%', ' '), maxLength: 12 })
        .map((label) => `${label}.corp.example`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 5 }), async (targets) => {
        const resolveSrv = () => Promise.resolve(targets.map((target) => ({ ...at(target), name: target })));
        const found = await findControllers(discovery, { resolveSrv }, inTurn).catch(() => undefined);
        for (const url of found?.urls ?? []) {
          expect(new URL(url)).toMatchObject({ protocol: 'ldaps:', port: '', username: '', pathname: '' });
          expect(new URL(url).hostname).toMatch(/^[a-z0-9-]+\.corp\.example$/);
        }
      }),
    );
  });

  it.each([
    ['dc1.corp.example', '*.corp.example', true],
    ['dc1.corp.example', 'dc*.corp.example', true],
    ['web1.corp.example', 'dc*.corp.example', false],
    ['a.b.corp.example', '*.corp.example', false],
    ['dc1xcorp.example', 'dc1.corp.example', false],
    ['dc1.corp.example.evil', 'dc1.corp.example', false],
    ['evil.dc1.corp.example', 'dc1.corp.example', false],
    ['dc1.corp.example', 'DC1.Corp.Example', true],
  ])('%s as %s: %s', (host, name, isAllowed) => {
    expect(isAllowedName(host, [name])).toBe(isAllowed);
  });

  it.each([
    ['does not answer', (dns: DnsServer) => void (dns.isBroken = true), 'does not answer'],
    ['knows no controller', (dns: DnsServer) => void (dns.zone = {}), 'names no controller'],
  ])('says so when DNS %s', async (_what, disturb, message) => {
    const { server: dns, resolver } = await setup({ srv: { [anywhere]: [at('dc1.corp.example')] } });
    disturb(dns);
    await expect(findControllers(discovery, resolver, inTurn)).rejects.toThrow(message);
  });
});

describe('the list of controllers', () => {
  function finderOn(resolver: Resolver, fallback: readonly string[] = []) {
    const told: string[] = [];
    const tell = (_fields: object, message: string): void => void told.push(message);
    let elapsed = 0;
    const finder = new ControllerFinder({
      ...{ discovery, resolver, fallback, random: inTurn },
      log: { info: tell, warn: tell },
      elapsedMs: () => (elapsed += 5_000),
    });
    return { finder, told };
  }

  it('is the configured one until DNS has answered, and keeps nobody waiting for that', async () => {
    const { server: dns, resolver } = await setup({ srv: { [anywhere]: [at('dc1.corp.example')] } });
    dns.isBroken = true;
    const { finder, told } = finderOn(resolver, ['ldaps://fixed.corp.example']);
    await finder.ready();
    expect(finder.urls).toEqual(['ldaps://fixed.corp.example']);
    expect(finder.problem).toContain('does not answer');
    const askedOnce = dns.asked.length;
    await finder.ready();
    expect(dns.asked).toHaveLength(askedOnce);
    dns.isBroken = false;
    await finder.again();
    expect(finder.urls).toEqual(['ldaps://dc1.corp.example']);
    expect(finder.problem).toBeUndefined();
    expect(told).toContain('DNS answers again');
    const asked = dns.asked.length;
    await finder.ready();
    expect(dns.asked).toHaveLength(asked);
    finder.close();
  });

  it('is waited for as long as there is none', async () => {
    const { server: dns, resolver } = await setup({ srv: { [anywhere]: [at('dc1.corp.example')] } });
    dns.isBroken = true;
    const { finder } = finderOn(resolver);
    await finder.ready();
    expect(finder.urls).toEqual([]);
    dns.isBroken = false;
    await finder.ready();
    expect(finder.urls).toEqual(['ldaps://dc1.corp.example']);
    finder.close();
  });

  it('stays as it was while DNS is away, and says so once', async () => {
    const { server: dns, resolver } = await setup({ srv: { [anywhere]: [at('dc1.corp.example')] } });
    const { finder, told } = finderOn(resolver);
    await finder.ready();
    dns.isBroken = true;
    await finder.again();
    await finder.again();
    expect(finder.urls).toEqual(['ldaps://dc1.corp.example']);
    expect(told.filter((line) => line.includes('could not be looked up'))).toHaveLength(1);
    dns.isBroken = false;
    dns.zone = { srv: { [anywhere]: [at('dc2.corp.example')] } };
    await finder.again();
    expect(finder.urls).toEqual(['ldaps://dc2.corp.example']);
    finder.close();
  });

  it('asks again by itself after a while', async () => {
    const { server: dns, resolver } = await setup({ srv: { [anywhere]: [at('dc1.corp.example')] } });
    const timers: number[] = [];
    const finder = new ControllerFinder({
      ...{ discovery, resolver, fallback: [], elapsedMs: () => 0, random: inTurn },
      setTimer: (_act, ms) => {
        timers.push(ms);
        return undefined;
      },
    });
    await finder.ready();
    dns.isBroken = true;
    await finder.again();
    await finder.again();
    expect(timers[0]).toBe(600_000);
    expect(timers[1]!).toBeLessThanOrEqual(5_000);
    expect(timers[2]!).toBeLessThanOrEqual(10_000);
    finder.close();
  });
});
