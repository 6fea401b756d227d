import type { SQSClient } from '@aws-sdk/client-sqs';
import { clockSkewMs } from '../executor/judge-effect.ts';

/**
 * The time as the queue service has it, which says so with every answer. A machine's clock may be wrong, or be set while the
 * bridge runs; jobs live for two minutes, and nobody should be refused, nor anything be carried out too late, because of that.
 */
export interface QueueClock {
  /** This machine's clock while it agrees with the service within {@link clockSkewMs}; else the service's. */
  now(): Date;
  /** The service's time in milliseconds; `undefined` before its first answer. */
  serviceMs(): number | undefined;
  /**
   * What it is at most. An answer may have been long on its way, above all the first one that is heard; but it was given
   * after it was asked for. The two are close together as soon as one request was answered quickly.
   */
  latestMs(): number | undefined;
  /** When the service gave this answer, in whole seconds of its time, as milliseconds. */
  dateOf(output: object): number | undefined;
}

export interface QueueClockDeps {
  readonly wallMs?: () => number;
  readonly elapsedMs?: () => number;
  /** Told when this machine's clock begins to be wrong, by how much, and with 0 when it is right again. */
  readonly noteOff?: (ms: number) => void;
}

/** The date of an answer has no fractions: half a second is the best guess. */
const halfSecondMs = 500;
/** For so long, for no two clocks run alike. */
const keptMs = 600_000;

/** The nearest guess at what lies between the service's time and what has elapsed here, of this span of time and the one before. */
interface Offset {
  readonly sinceMs: number;
  readonly nearest: number;
  readonly before: number;
}

const nearer = (
  known: Offset | undefined,
  told: number,
  nowMs: number,
  pick: (a: number, b: number) => number,
): Offset => {
  if (!known) return { sinceMs: nowMs, nearest: told, before: told };
  if (nowMs - known.sinceMs > keptMs) return { sinceMs: nowMs, nearest: told, before: known.nearest };
  return { ...known, nearest: pick(known.nearest, told) };
};

/** Listens to every answer of the service. */
export function watchQueueClock(sqs: Pick<SQSClient, 'middlewareStack'>, deps: QueueClockDeps = {}): QueueClock {
  const { wallMs = () => Date.now(), elapsedMs = () => performance.now(), noteOff } = deps;
  const dates = new WeakMap<object, number>();
  /** An answer may be late, never early: of those the latest time told is the nearest. */
  let least: Offset | undefined;
  /** Nor was it given before it was asked for: of those the earliest. */
  let most: Offset | undefined;
  let wasOff = false;
  const leastOffset = (): number | undefined => least && Math.max(least.nearest, least.before);
  const mostOffset = (): number | undefined => most && Math.min(most.nearest, most.before);

  const hear = (header: string | undefined, askedMs: number): number | undefined => {
    const date = Date.parse(header ?? '');
    if (Number.isNaN(date)) return undefined;
    const nowMs = elapsedMs();
    least = nearer(least, date + halfSecondMs - nowMs, nowMs, Math.max);
    most = nearer(most, date + halfSecondMs - askedMs, nowMs, Math.min);
    // The machine has slept, which no elapsed time shows: what was known before is not true any more.
    if (mostOffset()! + 2 * halfSecondMs < leastOffset()!)
      most = nearer(undefined, date + halfSecondMs - askedMs, nowMs, Math.min);
    return date;
  };
  sqs.middlewareStack.add(
    (next) => async (args) => {
      const askedMs = elapsedMs();
      const result = await next(args);
      const { headers } = (result.response ?? {}) as { headers?: Record<string, string> };
      const date = hear(headers?.['date'], askedMs);
      if (date !== undefined) dates.set(result.output, date);
      return result;
    },
    { step: 'initialize', name: 'queueClock', override: true },
  );
  const atOffset = (offset: number | undefined): number | undefined =>
    offset === undefined ? undefined : offset + elapsedMs();
  const serviceMs = (): number | undefined => atOffset(leastOffset());
  return {
    now() {
      const [here, there] = [wallMs(), serviceMs()];
      const offMs = there === undefined ? 0 : here - there;
      const isOff = Math.abs(offMs) > clockSkewMs;
      if (isOff !== wasOff) noteOff?.(isOff ? offMs : 0);
      wasOff = isOff;
      return new Date(isOff ? there! : here);
    },
    serviceMs,
    latestMs: () => atOffset(least && Math.max(mostOffset()!, leastOffset()!)),
    dateOf: (output) => dates.get(output),
  };
}
