/**
 * Loaded before a bridge (`node --import`): its wall clock, as everything in the process sees it, is beside the machine's
 * by what the parent says. Timers and elapsed time go on as they do, as on a machine whose clock is set.
 */
import '#local/leash.js';

/** Where the offset at the start is: a bridge that is started again has the clock of its machine. */
const startOffset = 'LATCHKEY_CLOCK_OFFSET_MS';

const Real = Date;
let offsetMs = Number(process.env[startOffset] ?? 0);

class JumpingDate extends Real {
  constructor(...given: unknown[]) {
    super(...((given.length === 0 ? [Real.now() + offsetMs] : given) as [number]));
  }

  static override now(): number {
    return Real.now() + offsetMs;
  }
}

globalThis.Date = JumpingDate as DateConstructor;
process.on('message', (message: { clockOffsetMs?: number }) => {
  offsetMs = message.clockOffsetMs ?? offsetMs;
});
// To listen is no reason to live on.
process.channel?.unref();
