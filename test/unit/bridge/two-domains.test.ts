import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { initArguments, setUpBridgeProcess } from './bridge-process.ts';
import type { BridgeProcessSetup } from './bridge-process.ts';

jest.setTimeout(120_000);

let domains: BridgeProcessSetup[] = [];
beforeAll(async () => {
  domains = await Promise.all([setUpBridgeProcess(), setUpBridgeProcess()]);
  for (const domain of domains) expect(await domain.command(...initArguments(domain))).toMatchObject({ code: 0 });
});
afterAll(() => Promise.all(domains.map((domain) => domain.close())));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('bridges of two domains on one machine', () => {
  it('run side by side, each with its own port, and one with the port of another says so and does not start', async () => {
    const [first, second] = domains as [BridgeProcessSetup, BridgeProcessSetup];
    const ports = [await freePort(), await freePort()];
    const setPort = (domain: BridgeProcessSetup, port: number): void =>
      domain.edit((text) => text.replace(/^  port: \d+/m, `  port: ${port}`));
    setPort(first, ports[0]!);
    setPort(second, ports[0]!);
    await first.run();
    const refused = await second.command('run', '--config', second.config);
    expect(refused.code).toBe(78);
    expect(refused.errors + refused.out).toMatch(/health\.port[^]*choose another port/);

    setPort(second, ports[1]!);
    await second.run();
    for (const [index, domain] of [first, second].entries()) {
      const health = (await (await fetch(`http://127.0.0.1:${ports[index]}/health`)).json()) as {
        directory: { controllers: { controller: string }[] };
      };
      expect(health.directory.controllers.map(({ controller }) => controller)).toEqual([domain.directory.url]);
    }
  });
});
