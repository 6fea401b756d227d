import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '../seeded-random.ts';
import type { Ending } from './perform-step.ts';
import { planSteps } from './plan.ts';
import type { Step } from './plan.ts';
import type { ScalePlay } from './play-at-scale.ts';

/** Takes the steps as they come; who has just been told something waits for a moment. Calm comes with the last one. */
export async function performAll(
  { seed, steps, people, width, breathMs, say = () => undefined }: ScalePlay,
  perform: (step: Step) => Promise<Ending>,
  beCalm: () => Promise<void>,
): Promise<Ending[]> {
  const waiting = planSteps(seededRandom(seed), { people, steps });
  const freeAt = new Map<number, number>();
  const endings: Ending[] = [];
  const next = (): Step | undefined => {
    const now = Date.now();
    const index = waiting.findIndex(({ person }) => (freeAt.get(person) ?? 0) <= now);
    return index === -1 ? undefined : waiting.splice(index, 1)[0];
  };
  const worker = async (): Promise<void> => {
    while (waiting.length > 0) {
      const step = next();
      if (!step) {
        await pause(50);
        continue;
      }
      freeAt.set(step.person, Infinity);
      endings.push(await perform(step));
      freeAt.set(step.person, Date.now() + breathMs);
      if (endings.length % 250 === 0) say(`${endings.length} operations have ended`);
    }
    // The rest of those that are under way find a world that works.
    void beCalm();
  };
  await Promise.all(Array.from({ length: width }, worker));
  return endings;
}
