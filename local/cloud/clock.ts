import type { Stoppable } from './event-source.ts';
import type { ClockShape } from './infrastructure/infrastructure.ts';
import type { FunctionHost } from './lambda/function-host.ts';

/** Who tries the product out does not wait for an hour. */
const localMinutesAtMost = 5;

/** Wakes a function by the clock, as EventBridge does. What fails is tried the next time. */
export function startClock({ functionName, everyMinutes }: ClockShape, host: FunctionHost): Stoppable {
  let running: Promise<unknown> = Promise.resolve();
  const timer = setInterval(
    () => {
      running = host.invoke(functionName, { source: 'aws.events' }).catch(() => undefined);
    },
    Math.min(everyMinutes, localMinutesAtMost) * 60_000,
  );
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
