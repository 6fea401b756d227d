import { setTimeout as pause } from 'node:timers/promises';

/**
 * Tries an expectation until it holds: for whatever arrives or changes by itself, such as what a page shows after a click.
 * @returns what the check gave
 * @throws what the last try threw, after that many seconds
 */
export async function eventually<T>(check: () => Promise<T> | T, seconds = 40): Promise<T> {
  for (const end = Date.now() + seconds * 1000; ; await pause(50)) {
    try {
      return await check();
    } catch (problem) {
      if (Date.now() > end) throw problem;
    }
  }
}
