import { detailsNamed } from './details.ts';
import type { Details } from './details.ts';
import type { SeededRandom } from '../seeded-random.ts';

/** What somebody can want. `guess`: a sign-in with a wrong password. `details`: their attributes in the directory. */
export const wishes = [
  ...(['reset', 'reset-must-change', 'change', 'unlock', 'helper-unlock', 'sign-in', 'guess'] as const),
  ...(['read-policy', 'read-details', 'write-details'] as const),
] as const;
export type Wish = (typeof wishes)[number];

/** How many of a hundred. */
const shares: Record<Wish, number> = {
  reset: 22,
  'reset-must-change': 8,
  change: 18,
  unlock: 7,
  'helper-unlock': 5,
  'sign-in': 13,
  guess: 7,
  'read-policy': 4,
  'read-details': 5,
  'write-details': 11,
};

/** Whose turn it is, for what. */
export interface Step {
  readonly person: number;
  readonly wish: Wish;
  /** Unlike any other in the play: whatever the directory shows, it is known which step it came from. */
  readonly password: string;
  /** The same for details. */
  readonly details: Details;
  /** Somebody else who changes the same details meanwhile, with another program; of some `write-details`. */
  readonly meddling?: Meddling;
}

export interface Meddling {
  readonly controller: number;
  /** Since it was ordered, or since a bridge has written: what comes then must not be written over. */
  readonly since: 'ordered' | 'written';
  readonly afterMs: number;
  readonly details: Details;
}

/** How many of a hundred times that somebody changes their details. */
const meddlingShare = 40;

/** The steps of a play, in the order in which they are begun; the same for the same seed. */
export function planSteps(random: SeededRandom, size: { readonly people: number; readonly steps: number }): Step[] {
  return Array.from({ length: size.steps }, (_, number) => {
    const person = Math.floor(random.between(0, size.people));
    const wish = drawWish(random);
    const meddling = wish === 'write-details' ? drawMeddling(random, number) : undefined;
    // To take away what is not there changes nothing, so a controller lets what somebody set elsewhere come in: that is the
    // directory's way with two writers at a time, and no fault.
    const isHalf = number % 4 === 0 && !meddling;
    const [password, details] = [`Kept-by-Oath-${number}-x`, detailsNamed(`Room ${number}`, isHalf)];
    return { person, wish, password, details, ...(meddling && { meddling }) };
  });
}

function drawMeddling(random: SeededRandom, number: number): Meddling | undefined {
  if (random.between(0, 100) >= meddlingShare) return undefined;
  return {
    controller: random.between(0, 2) < 1 ? 0 : 1,
    since: random.between(0, 4) < 1 ? 'ordered' : 'written',
    afterMs: random.between(0, 2_500),
    details: detailsNamed(`By hand ${number}`, false),
  };
}

function drawWish(random: SeededRandom): Wish {
  let drawn = random.between(0, 100);
  for (const wish of wishes) {
    if (drawn < shares[wish]) return wish;
    drawn -= shares[wish];
  }
  return 'reset';
}
