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
/** An answer may be late, never early: the latest time told is the nearest. For so long, for no two clocks run alike. */
const keptMs = 600_000;

/** Listens to every answer of the service. */
export function watchQueueClock(sqs: Pick<SQSClient, 'middlewareStack'>, deps: QueueClockDeps = {}): QueueClock {
  const { wallMs = () => Date.now(), elapsedMs = () => performance.now(), noteOff } = deps;
  const dates = new WeakMap<object, number>();
  /** Between the service's time and what has elapsed here, of this span of time and the one before. */
  let offsets: { readonly sinceMs: number; readonly latest: number; readonly before: number } | undefined;
  let wasOff = false;

  const hear = (header: string | undefined): number | undefined => {
    const date = Date.parse(header ?? '');
    if (Number.isNaN(date)) return undefined;
    const nowMs = elapsedMs();
    const offset = date + halfSecondMs - nowMs;
    if (!offsets) offsets = { sinceMs: nowMs, latest: offset, before: offset };
    else if (nowMs - offsets.sinceMs > keptMs) offsets = { sinceMs: nowMs, latest: offset, before: offsets.latest };
    else offsets = { ...offsets, latest: Math.max(offsets.latest, offset) };
    return date;
  };
  sqs.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const { headers } = (result.response ?? {}) as { headers?: Record<string, string> };
      const date = hear(headers?.['date']);
      if (date !== undefined) dates.set(result.output, date);
      return result;
    },
    { step: 'initialize', name: 'queueClock', override: true },
  );
  const serviceMs = (): number | undefined => offsets && Math.max(offsets.latest, offsets.before) + elapsedMs();
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
    dateOf: (output) => dates.get(output),
  };
}
