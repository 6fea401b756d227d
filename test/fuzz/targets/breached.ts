import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { openBreachedPasswords } from '../../../bridge/breached/breached-passwords.ts';
import { buildBreachedPasswords } from '../../../bridge/breached/build-breached-passwords.ts';
import { readRangeAnswer } from '../../../bridge/breached/range-answer.ts';
import { mutatedBytes, mutatedText } from '../mutate.ts';
import type { FuzzTarget } from '../target.ts';

type Case = { readonly file: Uint8Array } | { readonly answer: string };

const words = Array.from({ length: 500 }, (_, index) => `stolen-${index}`);

/** A damaged list of stolen passwords, and whatever a service of them answers. */
export async function openBreached(): Promise<FuzzTarget<Case>> {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-fuzz-'));
  const [list, filter, damaged] = ['list.txt', 'good.filter', 'damaged.filter'].map((name) => join(folder, name));
  writeFileSync(list!, words.join('\n'));
  await buildBreachedPasswords({ list: list!, target: filter!, format: 'plain', now: () => new Date() });
  const good = readFileSync(filter!);
  const answers = [`${'0'.repeat(34)}A:3\r\n${'F'.repeat(35)}:0\r\n`, ''];
  return {
    cases: fc.oneof<fc.Arbitrary<Case>[]>(
      fc.record({ file: mutatedBytes([good, good.subarray(0, 64)]) }),
      fc.record({ answer: fc.oneof(mutatedText(answers), fc.string({ unit: 'binary' })) }),
    ),
    async check(value) {
      if ('answer' in value) return void inWords(() => readRangeAnswer(value.answer));
      if (good.equals(value.file)) return;
      writeFileSync(damaged!, value.file);
      const opened = await inWords(() => openBreachedPasswords(damaged!));
      if (!opened) return;
      try {
        for (const word of ['stolen-1', 'Never-Stolen']) await inWords(() => opened.has(word));
        const isWhole = await inWords(async () => (await opened.verify(), true));
        // What lies behind the header is in the check sum; of the header itself some numbers only say things.
        if (isWhole && !good.subarray(64).equals(value.file.slice(64))) throw new TypeError('damage was not seen');
      } finally {
        await opened.close();
      }
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What it gives, or nothing where it says in words why not. */
async function inWords<T>(read: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Error) || error.constructor !== Error) throw error;
    return undefined;
  }
}
