import { takeWork, makeWork } from '#functions/bot-defence/work.ts';
import type { RandomSource } from '#functions/actions/action.ts';
import { systemRandom } from '#functions/random.ts';
import type { WorkDone } from '#shared/api/work.ts';
import { MemoryKeyRing } from '#test/unit/functions/fakes/memory-queues.ts';
import { MemoryChallengeStore } from '#test/unit/functions/fakes/memory-stores.ts';
import type { FakeAnswer, FakeInput } from './fake-api.ts';
import type { FakeWorld } from './fake-world.ts';

const keyRing = new MemoryKeyRing();
const challenges = new MemoryChallengeStore();

/** The counter that is looked for: not found before a person can have seen that it is. */
const tries = 2_000;
const counted = Buffer.alloc(4);
counted.writeUInt32BE(tries - 1);
const random: RandomSource = { ...systemRandom, bytes: () => counted };

/** Asks for work as the product does, while the world says that traffic is unusual. @returns undefined: go on */
export async function askForWork(
  { isTrafficUnusual }: FakeWorld,
  action: string,
  { body }: FakeInput,
): Promise<FakeAnswer | undefined> {
  if (!isTrafficUnusual || !/^(recovery|restore|sign-in)\.start/.test(action)) return undefined;
  const purpose = { portal: 'demo', action };
  const now = new Date();
  const work = body['work'] as WorkDone | undefined;
  if (work && (await takeWork({ keyRing, challenges, now }, purpose, work))) return undefined;
  return { problem: 'challenge-required', challenge: await makeWork({ keyRing, random, now }, purpose, 4) };
}
