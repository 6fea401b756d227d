import { createSocket } from 'node:dgram';
import type { AddressInfo } from 'node:net';

interface Service {
  readonly priority: number;
  readonly weight: number;
  readonly port: number;
  readonly target: string;
}

/** What the server knows, by lower-case name. Names that are not there do not exist. */
export interface Zone {
  readonly srv?: Readonly<Record<string, readonly Service[]>>;
  readonly a?: Readonly<Record<string, string>>;
}

/** A name server that a test can take away. */
export interface DnsServer {
  /** `127.0.0.1:port`. */
  readonly address: string;
  zone: Zone;
  /** Answers SERVFAIL, as a name server does that has lost its own. */
  isBroken: boolean;
  readonly asked: string[];
  close(): Promise<void>;
}

const [typeA, typeSrv] = [1, 33];

/** A name server on loopback that knows SRV and A records (RFC 1035 4.1, RFC 2782): one question, no compression. */
export async function startDnsServer(zone: Zone): Promise<DnsServer> {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  const server: DnsServer = {
    address: `127.0.0.1:${(socket.address() as AddressInfo).port}`,
    zone,
    isBroken: false,
    asked: [],
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
  socket.on('message', (query, from) => {
    const { name, type, end } = readQuestion(query);
    server.asked.push(name);
    const known = name in (server.zone.srv ?? {}) || name in (server.zone.a ?? {});
    const data = server.isBroken ? [] : dataOf(server.zone, name, type);
    const code = server.isBroken ? 2 : known ? 0 : 3;
    const header = Buffer.alloc(12);
    query.copy(header, 0, 0, 2);
    header.writeUInt16BE(0x8180 | code, 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(data.length, 6);
    const question = query.subarray(12, end);
    const answers = data.map((bytes) => {
      const fixed = Buffer.alloc(10);
      fixed.writeUInt16BE(type, 0);
      fixed.writeUInt16BE(1, 2);
      fixed.writeUInt32BE(60, 4);
      fixed.writeUInt16BE(bytes.length, 8);
      return Buffer.concat([writeName(name), fixed, bytes]);
    });
    socket.send(Buffer.concat([header, question, ...answers]), from.port, from.address);
  });
  return server;
}

function dataOf({ srv = {}, a = {} }: Zone, name: string, type: number): Buffer[] {
  if (type === typeA) return a[name] === undefined ? [] : [Buffer.from(a[name].split('.').map(Number))];
  if (type !== typeSrv) return [];
  return (srv[name] ?? []).map(({ priority, weight, port, target }) => {
    const fixed = Buffer.alloc(6);
    [priority, weight, port].forEach((value, at) => fixed.writeUInt16BE(value, at * 2));
    return Buffer.concat([fixed, writeName(target)]);
  });
}

function readQuestion(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at]!; length > 0; length = query[at]!) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

const writeName = (name: string): Buffer =>
  Buffer.concat([
    ...name
      .split('.')
      .filter((label) => label !== '')
      .map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label, 'latin1')])),
    Buffer.from([0]),
  ]);
