import { charactersOf } from './runs.ts';

/** The shortest part that may not stand twice in succession; shorter ones are in `banana` and in every year. */
const shortestPart = 3;

/**
 * Whether one character stands `times` in a row, or a part of three or more twice in succession (`hallohallo`), whatever
 * the case. Costs at most the square of the password's length.
 */
export function hasRepeat(password: string, times: number): boolean {
  const characters = charactersOf(password);
  if (longestRepetition(characters, 1) >= times) return true;
  for (let part = shortestPart; part * 2 <= characters.length; part++) {
    if (longestRepetition(characters, part) >= 2) return true;
  }
  return false;
}

/** How often a part of this length stands in succession, wherever that is most. */
function longestRepetition(characters: readonly string[], part: number): number {
  let [equal, most] = [0, 0];
  for (let place = part; place < characters.length; place++) {
    equal = characters[place] === characters[place - part] ? equal + 1 : 0;
    most = Math.max(most, equal);
  }
  return Math.floor(most / part) + 1;
}
