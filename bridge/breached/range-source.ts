import { randomBytes } from 'node:crypto';
import type { RangeClient } from './ask-range.ts';
import type { BreachedSource } from './breached-source.ts';
import { digestOf } from './password-digest.ts';
import { prefixLength } from './range-answer.ts';

export interface RangeSourceDeps {
  readonly client: RangeClient;
  /** Whether a password is set when the service does not answer. */
  readonly onUnreachable: 'allow' | 'refuse';
  /** Milliseconds, of a clock that only runs forward. */
  now(): number;
  /** News only: that it stopped answering, or answers again. */
  changed?(isAnswering: boolean, problem: string | undefined): void;
  /** A password was set without having been looked up. */
  unchecked?(): void;
}

/** Prefixes are a hint at what people chose: few are kept, and not for long. */
const cacheEntries = 32;
const cacheMs = 300_000;
/** After a deadline nobody waits for the next one that soon: one slow service must not hold up every person. */
const restMs = 10_000;
const lookAgainMs = 600_000;
const lookAgainWhileAwayMs = 60_000;

/** Asks a service for all digests that begin like the password's, and compares here (k-anonymity). */
export function rangeSource(deps: RangeSourceDeps): BreachedSource {
  const cache = new Map<string, { readonly known: ReadonlySet<string>; readonly untilMs: number }>();
  let isAnswering: boolean | undefined;
  let problem: string | undefined;
  let lastAskedMs = -Infinity;
  let restsUntilMs = -Infinity;

  const note = (isWell: boolean, why?: string): void => {
    const isNews = isWell ? isAnswering === false : isAnswering !== false;
    [isAnswering, problem] = [isWell, why];
    if (isNews) deps.changed?.(isWell, why);
  };
  const ask = async (prefix: string): Promise<ReadonlySet<string>> => {
    const startedMs = deps.now();
    if (startedMs < restsUntilMs) throw new Error(problem);
    lastAskedMs = startedMs;
    try {
      const known = await deps.client.ask(prefix);
      note(true);
      restsUntilMs = -Infinity;
      return known;
    } catch (error) {
      note(false, (error as Error).message);
      if (deps.now() - startedMs >= 1_000) restsUntilMs = deps.now() + restMs;
      throw error;
    }
  };
  const lookUp = async (prefix: string): Promise<ReadonlySet<string>> => {
    const kept = cache.get(prefix);
    if (kept && kept.untilMs > deps.now()) return kept.known;
    const known = await ask(prefix);
    cache.delete(prefix);
    cache.set(prefix, { known, untilMs: deps.now() + cacheMs });
    if (cache.size > cacheEntries) cache.delete(cache.keys().next().value!);
    return known;
  };
  const forgetOld = (): void => {
    for (const [prefix, { untilMs }] of cache) if (untilMs <= deps.now()) cache.delete(prefix);
  };
  return {
    async has(password) {
      const digest = digestOf(password).toString('hex').toUpperCase();
      let known: ReadonlySet<string>;
      try {
        known = await lookUp(digest.slice(0, prefixLength));
      } catch (error) {
        if (deps.onUnreachable === 'refuse')
          throw new Error(`service for stolen passwords: ${(error as Error).message}`, { cause: error });
        deps.unchecked?.();
        return false;
      }
      return known.has(digest.slice(prefixLength));
    },
    state: () => ({
      kind: 'range',
      isWorking: isAnswering !== false,
      allowsUnchecked: deps.onUnreachable === 'allow',
      ...(problem !== undefined && { problem }),
    }),
    async look() {
      forgetOld();
      const dueMs = isAnswering === false ? lookAgainWhileAwayMs : lookAgainMs;
      if (deps.now() - lastAskedMs < dueMs) return;
      // Of no password: any prefix will do.
      const anyPrefix = randomBytes(3).toString('hex').slice(0, prefixLength).toUpperCase();
      await ask(anyPrefix).catch(() => undefined);
    },
    close() {
      cache.clear();
      deps.client.close();
      return Promise.resolve();
    },
  };
}
