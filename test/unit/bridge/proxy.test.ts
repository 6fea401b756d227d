import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import { ensureCertificates } from '#local/certificates.ts';
import { CheckReport } from '#bridge/check/check-report.ts';
import { useProxy } from '#bridge/config/use-proxy.ts';
import { initArguments, setUpBridgeProcess } from './bridge-process.ts';
import type { BridgeProcessSetup } from './bridge-process.ts';

jest.setTimeout(60_000);

const host = 'sqs.eu-central-1.amazonaws.com';

describe('a bridge behind a company proxy', () => {
  let setup: BridgeProcessSetup;
  let proxy: Server;
  const asked: { url: string; authorization: string | undefined }[] = [];
  const sockets = new Set<Socket>();

  beforeAll(async () => {
    setup = await setUpBridgeProcess();
    await setup.command(...initArguments(setup));
    const tls = await ensureCertificates({ directory: join(setup.folder, 'aws'), names: [host] });
    const queue = new URL(setup.queue.endpoint);
    // What stands for AWS: its name and TLS in front of the queue server.
    const aws = createTlsServer({ key: tls.key, cert: tls.cert }, (socket) => {
      pipe(socket, connect(Number(queue.port), queue.hostname));
    });
    aws.listen(0, '127.0.0.1');
    proxy = createServer((_, response) => response.writeHead(405).end());
    proxy.on('connect', (request, socket: Socket, head) => {
      asked.push({ url: request.url!, authorization: request.headers['proxy-authorization'] });
      const upstream = connect((aws.address() as AddressInfo).port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        upstream.write(head);
        pipe(socket, upstream);
      });
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    setup.edit((text) =>
      text
        .replace('port: 9464', 'port: 0')
        .replaceAll(/http:\/\/127\.0\.0\.1:\d+\/000000000000/g, `https://${host}/000000000000`)
        .replace(/ {2}endpoint: .*\n/, ''),
    );
    const credentials = { AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x' };
    setup.environment = { ...process.env, ...credentials, NODE_EXTRA_CA_CERTS: tls.files.ca };
    close = () => void aws.close();
  });
  let close = (): void => undefined;
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    proxy.close();
    close();
    await setup.close();
  });
  const pipe = (one: Socket, other: Socket): void => {
    for (const socket of [one, other]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    one.pipe(other).pipe(one);
  };
  const check = async (): Promise<CheckReport> => {
    const { out } = await setup.command('check', '--config', setup.config, '--json');
    return CheckReport.parse(JSON.parse(out));
  };
  const proxyUrl = (signIn = ''): string => `http://${signIn}127.0.0.1:${(proxy.address() as AddressInfo).port}`;

  it('goes through the one of its configuration to AWS and nowhere else; controllers are reached directly', async () => {
    setup.edit((text) => `${text}\nproxy:\n  url: ${proxyUrl('svc:word@')}\n`);
    expect((await check()).lines.filter(({ passed }) => !passed)).toEqual([]);
    expect(new Set(asked.map(({ url }) => url))).toEqual(new Set([`${host}:443`]));
    expect(asked[0]!.authorization).toBe(`Basic ${Buffer.from('svc:word').toString('base64')}`);
  });

  it('goes through it to the service for stolen passwords, which nothing but a list of digests passes for', async () => {
    setup.edit((text) => `${text}\nbreachedPasswords:\n  range:\n    url: https://${host}/range/\n`);
    asked.length = 0;
    const failed = (await check()).lines.filter(({ passed }) => !passed);
    expect(asked.filter(({ url }) => url === `${host}:443`).length).toBeGreaterThan(0);
    // The queue server answers, but not with digests; the lines of the queues pass.
    expect(failed).toEqual([expect.objectContaining({ name: 'service for stolen passwords' })]);
    setup.edit((text) => text.replace(/\nbreachedPasswords:\n.*\n.*\n$/, ''));
  });

  it('takes that of the environment where the configuration names none', async () => {
    setup.edit((text) => text.replace(/\nproxy:\n.*\n$/, ''));
    setup.environment = { ...setup.environment, HTTPS_PROXY: proxyUrl() };
    asked.length = 0;
    expect((await check()).passed).toBe(true);
    expect(asked.length).toBeGreaterThan(0);
  });

  it('leaves out what NO_PROXY names, and then does not get there', async () => {
    setup.environment = { ...setup.environment, NO_PROXY: `.amazonaws.com` };
    asked.length = 0;
    const { lines } = await check();
    expect(asked).toEqual([]);
    expect(lines.filter(({ passed }) => !passed).map(({ name }) => name)).toContain('job queue: receive');
  });

  it('the configuration stands in the place of the environment, for programs that the AWS client starts as well', () => {
    const environment: NodeJS.ProcessEnv = { https_proxy: 'http://old:1', NO_PROXY: '*' };
    useProxy({ proxy: { url: 'http://new:2', except: ['.corp.example'] } }, environment);
    expect(environment).toEqual({
      HTTPS_PROXY: 'http://new:2',
      NO_PROXY: 'localhost,127.0.0.1,169.254.169.254,.corp.example',
    });
  });
});
