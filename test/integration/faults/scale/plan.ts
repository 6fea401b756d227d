import type { SeededRandom } from '../seeded-random.ts';

/** What somebody can want. `guess`: a sign-in with a wrong password. */
export const wishes = ['reset', 'reset-must-change', 'change', 'unlock', 'helper-unlock', 'sign-in', 'guess'] as const;
export type Wish = (typeof wishes)[number];

/** How many of a hundred. */
const shares: Record<Wish, number> = {
  reset: 28,
  'reset-must-change': 10,
  change: 22,
  unlock: 9,
  'helper-unlock': 5,
  'sign-in': 16,
  guess: 10,
};

/** Whose turn it is, for what. */
export interface Step {
  readonly person: number;
  readonly wish: Wish;
  /** Unlike any other in the play: whatever the directory shows, it is known which step it came from. */
  readonly password: string;
}

/** The steps of a play, in the order in which they are begun; the same for the same seed. */
export function planSteps(random: SeededRandom, size: { readonly people: number; readonly steps: number }): Step[] {
  return Array.from({ length: size.steps }, (_, number) => ({
    person: Math.floor(random.between(0, size.people)),
    wish: drawWish(random),
    password: `Kept-by-Oath-${number}-x`,
  }));
}

function drawWish(random: SeededRandom): Wish {
  let drawn = random.between(0, 100);
  for (const wish of wishes) {
    if (drawn < shares[wish]) return wish;
    drawn -= shares[wish];
  }
  return 'reset';
}
