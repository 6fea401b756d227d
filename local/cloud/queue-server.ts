import net from 'node:net';
import { startFauxqs } from 'fauxqs';

// fauxqs listens on every interface and offers no setting for that. In this process nothing may.
const listen = net.Server.prototype.listen as (...args: unknown[]) => net.Server;
net.Server.prototype.listen = function (this: net.Server, ...args: unknown[]) {
  const [options, ...rest] = args;
  return listen.call(this, { ...(options as net.ListenOptions), host: '127.0.0.1' }, ...rest);
} as typeof net.Server.prototype.listen;

// Arguments: the folder, a port, the region.
const [dataDir, port = '0', defaultRegion] = process.argv.slice(2);
try {
  const server = await startFauxqs({
    dataDir: dataDir!,
    port: Number(port),
    defaultRegion: defaultRegion!,
    logger: false,
  });
  process.send?.({ port: server.port });
  process.once('SIGTERM', () => void server.stop().finally(() => process.exit(0)));
} catch (problem) {
  process.send?.({ problem: (problem as Error).message });
  process.exit(1);
}
