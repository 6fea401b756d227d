import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { endChild, firstMessage, startChild } from '../child.ts';
import { onOwnPort } from './on-own-port.ts';

/** A store in a process of its own, with its state on disk: it can die and come back on the same port. */
export interface StoreServer {
  readonly url: string;
  readonly port: number;
  /** Ends it without warning and starts it again on the same port. @throws Error when that is not to be had any more */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** How to start one. */
export interface StoreServerOptions {
  readonly name: 'tables' | 'queues';
  readonly dataDir: string;
  readonly logsDir: string;
  /** Wanted port: the one of the last run, so that addresses in state on disk stay true. 0 for any. */
  readonly port: number;
  readonly region: string;
}

const modules = { tables: 'table-server.ts', queues: 'queue-server.ts' };

/** Starts the table or the queue server; when the wanted port is taken, on another one. */
export async function startStoreServer(options: StoreServerOptions): Promise<StoreServer> {
  const folder = path.join(options.dataDir, options.name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  /** @returns undefined when the wanted port is taken */
  const startOn = async (wanted: number): Promise<{ child: ChildProcess; port: number } | undefined> => {
    const child = startChild({
      module: path.join(import.meta.dirname, modules[options.name]),
      args: [folder, String(wanted), options.region],
      logFile: path.join(options.logsDir, `${options.name}.log`),
    });
    const { port, problem } = await firstMessage<{ port?: number; problem?: string }>(child, options.name, 20);
    if (port !== undefined) return { child, port };
    if (wanted !== 0 && /EADDRINUSE/.test(problem ?? '')) return undefined;
    throw new Error(`the local server for ${options.name} did not start: ${problem ?? 'no reason given'}`);
  };
  let running = (await startOn(options.port)) ?? (await startOn(0))!;
  const { port } = running;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    restart: async () => {
      const gone = new Promise<void>((resolve) => running.child.once('exit', () => resolve()));
      running.child.kill('SIGKILL');
      await gone;
      running = await onOwnPort({ name: options.name, port }, () => startOn(port));
    },
    stop: () => endChild(running.child),
  };
}
