import { createTableServer } from './dynalite.ts';

// A process of its own: dynalite in memory of the front would share its one thread. Argument: the folder; then a port.
const [folder, port = '0'] = process.argv.slice(2);
const server = createTableServer({ path: folder!, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
server.listen(Number(port), '127.0.0.1', () => {
  process.send?.({ port: (server.address() as { port: number }).port });
});
server.on('error', (problem) => {
  process.send?.({ problem: problem.message });
  process.exit(1);
});
process.once('SIGTERM', () => process.exit(0));
