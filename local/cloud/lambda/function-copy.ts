import type { ChildProcess } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { endChild, firstMessage, startChild } from '../../child.ts';
import type { FunctionShape } from '../infrastructure/infrastructure.ts';

/** Why an invocation gave no result. */
export class InvocationFailed extends Error {
  override readonly name = 'InvocationFailed';
}

/** One process that runs one copy of a function's bundle. It takes one invocation at a time. */
export class FunctionCopy {
  readonly #child: ChildProcess;
  readonly #ready: Promise<unknown>;
  readonly #shape: FunctionShape;
  readonly #logFile: string;
  #invocations = 0;

  /** @param onGone called once when the process has ended, for whatever reason */
  constructor(shape: FunctionShape, environment: Record<string, string>, logFile: string, onGone: () => void) {
    this.#shape = shape;
    this.#logFile = logFile;
    this.#child = startChild({
      module: path.join(import.meta.dirname, 'bootstrap.js'),
      environment: { ...environment, ...shape.environment, ...runtimeVariables(shape) },
      logFile,
    });
    this.#child.once('exit', onGone);
    this.#ready = firstMessage(this.#child, shape.name, 20);
    // Whoever invokes waits for it; nobody else must stumble over it.
    this.#ready.catch(() => undefined);
  }

  get ready(): Promise<unknown> {
    return this.#ready;
  }

  /** @throws InvocationFailed when the handler threw, took too long, or the process died */
  async invoke(event: unknown, requestId: string): Promise<unknown> {
    await this.#ready;
    const id = (this.#invocations += 1);
    const milliseconds = this.#shape.timeoutSeconds * 1000;
    return new Promise((resolve, reject) => {
      const settle = (outcome: () => void): void => {
        clearTimeout(timer);
        this.#child.off('message', onMessage).off('exit', onExit);
        outcome();
      };
      const fail = (reason: string): void =>
        settle(() => reject(new InvocationFailed(`${this.#shape.name}: ${reason}`)));
      /** Lambda writes this into the log by itself. */
      const report = (status: 'timeout' | 'error'): void => {
        const line = { time: new Date().toISOString(), type: 'platform.report', record: { requestId, status } };
        appendFileSync(this.#logFile, `${JSON.stringify(line)}\n`);
      };
      const timer = setTimeout(() => {
        // As Lambda does: what runs too long is ended, and a new copy takes its place.
        this.#child.kill('SIGKILL');
        report('timeout');
        fail(`timed out after ${this.#shape.timeoutSeconds} s`);
      }, milliseconds);
      const onExit = (): void => {
        report('error');
        fail('the process ended');
      };
      const onMessage = (answer: { id?: number; result?: unknown; error?: string }): void => {
        if (answer.id !== id) return;
        if (answer.error === undefined) settle(() => resolve(answer.result));
        else fail(answer.error);
      };
      this.#child.on('message', onMessage).once('exit', onExit);
      this.#child.send({ id, event, context: { requestId, deadline: Date.now() + milliseconds } });
    });
  }

  stop(): Promise<void> {
    return endChild(this.#child, 2);
  }
}

const runtimeVariables = (shape: FunctionShape): Record<string, string> => ({
  _HANDLER: shape.handler,
  LAMBDA_TASK_ROOT: shape.folder,
  AWS_LAMBDA_FUNCTION_NAME: shape.name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(shape.memoryMegabytes),
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  TZ: ':UTC',
});
