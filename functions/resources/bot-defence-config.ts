import * as z from 'zod';

const Count = z.int().min(1).max(1_000_000);

/** From how many beginnings on proof of work is asked for. What is not named is as usual (`bot-defence/thresholds.ts`). */
export const BotDefenceConfig = z.union([
  z.literal('off'),
  z.strictObject({
    /** Of all people together, for each way to begin. */
    startsPerMinute: Count.exactOptional(),
    /** From one client network, all ways together. */
    startsPerNetworkAndHour: Count.exactOptional(),
  }),
]);
