import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { FunctionShape } from '../infrastructure/infrastructure.ts';
import { FunctionCopy, InvocationFailed } from './function-copy.ts';

/** Runs functions: one invocation per process at a time, more processes when all are busy. */
export interface FunctionHost {
  /** @throws InvocationFailed */
  invoke(functionName: string, event: unknown, requestId?: string): Promise<unknown>;
  /** Starts a copy of every function, so that the first person need not wait for it. @throws Error when one cannot load */
  warmUp(): Promise<void>;
  stop(): Promise<void>;
}

/** How to run them. */
export interface FunctionHostOptions {
  readonly functions: readonly FunctionShape[];
  /** For all functions: region, credentials, addresses of the local servers. */
  readonly environment: Record<string, string>;
  readonly logsDir: string;
  /** Copies of one function at most; further invocations wait. A long poll occupies one. */
  readonly copiesAtMost: number;
  /** After how long copies that nobody needs go away; 30 when absent. A few always stay. */
  readonly idleSeconds?: number;
}

/** Makes a host. */
export function createFunctionHost(options: FunctionHostOptions): FunctionHost {
  const pools = new Map(options.functions.map((shape) => [shape.name, new Pool(shape, options)]));
  return {
    invoke: async (name, event, requestId = randomUUID()) => {
      const pool = pools.get(name);
      if (!pool) throw new InvocationFailed(`there is no function ${name}`);
      return pool.invoke(event, requestId);
    },
    warmUp: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.warmUp()));
    },
    stop: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.stop()));
    },
  };
}

/** Copies of a function that are kept when there is nothing to do. */
const idleCopiesKept = 6;

class Pool {
  readonly #shape: FunctionShape;
  readonly #options: FunctionHostOptions;
  readonly #copies = new Set<FunctionCopy>();
  /** Last in, first out: the warmest copy is taken first, and the first ones have been idle for longest. */
  readonly #idle: { readonly copy: FunctionCopy; readonly sinceMs: number }[] = [];
  readonly #waiting: ((copy: FunctionCopy) => void)[] = [];
  #letGo: NodeJS.Timeout | undefined;

  constructor(shape: FunctionShape, options: FunctionHostOptions) {
    this.#shape = shape;
    this.#options = options;
  }

  async invoke(event: unknown, requestId: string): Promise<unknown> {
    const copy = await this.#take();
    try {
      return await copy.invoke(event, requestId);
    } finally {
      this.#giveBack(copy);
    }
  }

  async warmUp(): Promise<void> {
    const copy = await this.#take();
    try {
      await copy.ready;
    } finally {
      this.#giveBack(copy);
    }
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#copies].map((copy) => copy.stop()));
  }

  async #take(): Promise<FunctionCopy> {
    const idle = this.#idle.pop();
    if (idle) return idle.copy;
    if (this.#copies.size < this.#options.copiesAtMost) return this.#start();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #giveBack(copy: FunctionCopy): void {
    const next = this.#waiting.shift();
    if (next) next(this.#copies.has(copy) ? copy : this.#start());
    else if (this.#copies.has(copy)) {
      this.#idle.push({ copy, sinceMs: Date.now() });
      this.#letGoLater();
    }
  }

  /** A burst starts many copies. As in Lambda, those that nobody needed for a while go away. */
  #letGoLater(): void {
    if (this.#letGo || this.#idle.length <= idleCopiesKept) return;
    const { idleSeconds = 30 } = this.#options;
    this.#letGo = setTimeout(() => {
      this.#letGo = undefined;
      const longAgoMs = Date.now() - idleSeconds * 1000;
      while (this.#idle.length > idleCopiesKept && this.#idle[0]!.sinceMs <= longAgoMs) {
        const { copy } = this.#idle.shift()!;
        this.#copies.delete(copy);
        void copy.stop();
      }
      this.#letGoLater();
    }, idleSeconds * 1000).unref();
  }

  #start(): FunctionCopy {
    const { environment, logsDir } = this.#options;
    const copy: FunctionCopy = new FunctionCopy(
      this.#shape,
      environment,
      path.join(logsDir, `${this.#shape.name}.log`),
      () => {
        this.#copies.delete(copy);
        const at = this.#idle.findIndex((idle) => idle.copy === copy);
        if (at !== -1) this.#idle.splice(at, 1);
      },
    );
    this.#copies.add(copy);
    return copy;
  }
}
