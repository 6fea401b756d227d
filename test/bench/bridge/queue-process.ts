/** A queue server as a process of its own, in memory: what it costs to keep messages is not the bridge's. */
import type { AddressInfo } from 'node:net';
import { buildApp } from 'fauxqs';

const app = buildApp({ logger: false });
await app.listen({ port: 0, host: '127.0.0.1' });
process.send!({ port: (app.server.address() as AddressInfo).port });
