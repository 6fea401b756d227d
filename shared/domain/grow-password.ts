import type { PasswordRequirements } from './check-password.ts';
import { partRulesOf } from './forbidden-parts.ts';
import { findOwnName } from './own-names.ts';

/** Whether the beginning of a suggestion is free of everything that must not occur. */
export type IsClean = (text: string) => boolean;

/** A suggestion, and whether no part of it must not occur. */
export interface Grown {
  readonly text: string;
  readonly isFine: boolean;
}

/** A suggestion must not insult anybody. */
const rude = /anus|coc|cum|fag|fuc|fut|hure|kak|kike|kut|negr|nig|pedo|pis|put|rap|tit/i;

/** How often a piece is drawn again before the rules are taken for contradictory. */
const tries = 40;

/**
 * How much of the text a new piece is looked at together with. Whatever is longer and repeats itself is found by the check of
 * the whole, which follows; looking at all of it for every piece would cost the cube of the length.
 */
const lookBack = 80;

/** What no part of a suggestion may contain: banned words, runs, own names. */
export function partsCleanliness({ rules = {}, policy, names }: PasswordRequirements): IsClean {
  const parts = partRulesOf(rules);
  const areNamesForbidden = rules.forbidOwnNames || policy?.isComplexityRequired;
  return (text) =>
    !parts.some(({ isBrokenBy }) => isBrokenBy(text)) && !(areNamesForbidden && findOwnName(text, names) !== undefined);
}

/** The same, and nothing rude: for letters that chance puts together. */
export function cleanlinessOf(requirements: PasswordRequirements): IsClean {
  const isClean = partsCleanliness(requirements);
  return (text) => !rude.test(text) && isClean(text);
}

/** As often nothing fits behind what is there before the rules are taken for contradictory. */
export const deadEnds = 5;

/** Puts pieces together and draws a piece again while it completes something that must not occur. */
export function growPassword(draws: readonly (() => string)[], isClean: IsClean): Grown {
  let text = '';
  let isFine = true;
  for (const draw of draws) {
    // What is lost already is only made as long as it should be.
    const next: Piece = isFine ? cleanPiece(text, draw, isClean) : { piece: draw(), isFine };
    text += next.piece;
    isFine = next.isFine;
  }
  return { text, isFine };
}

interface Piece {
  readonly piece: string;
  readonly isFine: boolean;
}

/** A piece that may stand behind a text, or the last one drawn, where none may. */
export function cleanPiece(text: string, draw: () => string, isClean: IsClean): Piece {
  const before = text.slice(-lookBack);
  let piece = draw();
  for (let attempt = 1; attempt < tries; attempt++) {
    if (isClean(before + piece)) return { piece, isFine: true };
    piece = draw();
  }
  return { piece, isFine: isClean(before + piece) };
}
