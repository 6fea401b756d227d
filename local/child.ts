import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** How a child of the local run is started. */
export interface ChildOptions {
  /** Module to run. */
  readonly module: string;
  readonly args?: readonly string[];
  /** The child's whole environment besides PATH and HOME. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What it prints is appended here. */
  readonly logFile: string;
}

const leash = pathToFileURL(path.join(import.meta.dirname, 'leash.js')).href;

/** Starts a Node process that never outlives this one. */
export function startChild({ module, args = [], environment = {}, logFile }: ChildOptions): ChildProcess {
  const log = openSync(logFile, 'a', 0o600);
  const { PATH = '', HOME = '' } = process.env;
  try {
    return fork(module, [...args], {
      execPath: process.execPath,
      // Not those of this process: a test runner's flags are not for the children.
      execArgv: ['--import', leash],
      env: { PATH, HOME, ...environment },
      stdio: ['ignore', log, log, 'ipc'],
      // A Ctrl-C at the terminal reaches the parent, which stops its children in order.
      detached: true,
    });
  } finally {
    closeSync(log);
  }
}

/** Waits for the first message of a child. @throws Error when it ends before, or says nothing in time */
export function firstMessage<T>(child: ChildProcess, what: string, seconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => settle(() => reject(new Error(`${what} did not start within ${seconds} s`))),
      seconds * 1000,
    );
    const onMessage = (message: unknown): void => settle(() => resolve(message as T));
    const onExit = (code: number | null): void =>
      settle(() => reject(new Error(`${what} ended with code ${code} at its start`)));
    const settle = (outcome: () => void): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit);
      outcome();
    };
    child.once('message', onMessage).once('exit', onExit);
  });
}

/** Ends a child: politely, and after the given time for certain. */
export async function endChild(child: ChildProcess, seconds = 5): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  await gone;
  clearTimeout(timer);
}
