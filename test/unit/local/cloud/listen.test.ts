import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { expect, it } from '@jest/globals';
import { listen } from '#local/cloud/listen.ts';

const ask = async (socket: Socket): Promise<string> => {
  const answer = once(socket, 'data') as Promise<[Buffer]>;
  socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
  return (await answer)[0].toString();
};

it('a connection is kept for as long as the client keeps it', async () => {
  const server = createServer((_, response) => response.end('done'));
  const { port, stop } = await listen(server, 0);
  const socket = connect(port, '127.0.0.1');
  // With an end in sight a client would have to hurry, and on a busy machine it would come too late.
  const first = await ask(socket);
  expect(first).toMatch(/^connection: keep-alive\r$/im);
  expect(first).not.toMatch(/^keep-alive:/im);
  expect(await ask(socket)).toContain('200 OK');
  socket.destroy();
  await stop();
});
