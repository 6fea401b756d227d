import { createSocket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import { Resolver } from 'node:dns/promises';
import fc from 'fast-check';
import { findControllers } from '#bridge/connectors/active-directory/find-controllers.ts';
import { assertLdaps } from '#bridge/connectors/active-directory/config.ts';
import { startDnsServer } from '#test/unit/bridge/connectors/active-directory/dns-server.ts';
import { mutatedBytes } from '../mutate.ts';
import type { FuzzTarget } from '../target.ts';

type Case = { readonly packet: Uint8Array } | { readonly names: readonly string[]; readonly weight: number };

const domain = 'corp.example';
const service = `_ldap._tcp.dc._msdcs.${domain}`;
const discovery = { domain, names: ['dc*.corp.example'] };

/** A name server that somebody has taken over: only hosts that the configuration allows ever become controllers. */
export async function openDns(): Promise<FuzzTarget<Case>> {
  const targets = ['dc1.corp.example', 'dc2.corp.example', 'evil.example'];
  const honest = await startDnsServer({
    srv: { [service]: targets.map((target) => ({ priority: 0, weight: 5, port: 389, target })) },
  });
  const good = await askOnce(honest.address);
  await honest.close();
  let packet: Uint8Array = good;
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  socket.on('message', (query, from) => {
    const answer = Buffer.from(packet);
    // An answer to another question is dropped before anything is read of it.
    query.copy(answer, 0, 0, Math.min(2, answer.length));
    socket.send(answer, from.port, from.address);
  });
  const resolver = new Resolver({ timeout: 60, tries: 1 });
  resolver.setServers([`127.0.0.1:${(socket.address() as AddressInfo).port}`]);
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(
      '.',
      '',
      'DC1.corp.example.',
      'dc1.corp.example',
      'dc1.corp.example/x',
      'dc1.corp.example:636@evil',
      '-dc.corp.example',
      '127.0.0.1',
      'dcx\u0000.corp.example',
      `dc${'a'.repeat(70)}.corp.example`,
    ),
  );
  return {
    cases: fc.oneof<fc.Arbitrary<Case>[]>(
      fc.record({ packet: mutatedBytes([good]) }),
      fc.record({ names: fc.array(name, { maxLength: 40 }), weight: fc.constantFrom(0, 1, 65535, -1, NaN) }),
    ),
    async check(value) {
      if ('packet' in value) packet = value.packet;
      const given = 'names' in value && {
        resolveSrv: () =>
          Promise.resolve(value.names.map((each) => ({ name: each, port: 1, priority: 0, weight: value.weight }))),
      };
      const found = await findControllers(discovery, given || resolver, () => 0.5).catch((error: unknown) => {
        if (error instanceof Error && error.constructor === Error) return undefined;
        throw error;
      });
      if (!found) return;
      found.urls.forEach(assertLdaps);
      const strange = found.urls.find((url) => !/^ldaps:\/\/dc[a-z0-9-]*\.corp\.example$/.test(url));
      if (strange !== undefined) throw new Error(`${strange} became a controller`);
      if (found.urls.length > 16) throw new Error('more controllers than a message has room for');
    },
    close: () => {
      resolver.cancel();
      socket.close();
    },
  };
}

/** What an honest server answers, as bytes. */
async function askOnce(address: string): Promise<Buffer> {
  const socket = createSocket('udp4');
  const header = Buffer.from([7, 7, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  const labels = service.split('.').map((label) => Buffer.concat([Buffer.of(label.length), Buffer.from(label)]));
  const query = Buffer.concat([header, ...labels, Buffer.from([0, 0, 33, 0, 1])]);
  const [host, port] = address.split(':');
  return new Promise((resolve) => {
    socket.once('message', (answer) => {
      socket.close();
      resolve(answer);
    });
    socket.send(query, Number(port), host);
  });
}
