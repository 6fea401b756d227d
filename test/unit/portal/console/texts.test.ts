import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { adminProblems, problemStatus } from '#shared/api/problem.ts';
import { actionNames } from '#portal/console/pages/audit/action-names.ts';
import { fieldTexts } from '#portal/console/field-texts.ts';
import { consoleTexts } from '#portal/console/texts.ts';
import { factorNames, lostNames } from '#portal/console/names.ts';

const pagesFolder = path.resolve('portal/console/pages');

/** What every page says, by its folder: modules that are named `texts` and what they export for both languages. */
async function textsOfPages(): Promise<[string, unknown][]> {
  const files = readdirSync(pagesFolder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|[/-])texts\.ts$/.test(file),
  );
  const modules = await Promise.all(
    files.map(async (file) => [file, (await import(path.join(pagesFolder, file))) as object] as const),
  );
  return modules.flatMap(([file, exported]) =>
    Object.entries(exported)
      .filter(([, value]) => typeof value === 'object' && value !== null && 'en' in value && 'de' in value)
      .map(([name, value]): [string, unknown] => [`${file} ${name}`, value]),
  );
}

/** Places of all texts, and which of them are made of something. */
function shape(value: unknown, at = ''): string[] {
  if (typeof value === 'string') return [`${at}: text`];
  if (typeof value === 'function') return [`${at}: made`];
  return Object.entries(value as object).flatMap(([key, inner]) => shape(inner, `${at}.${key}`));
}

const plain = (value: unknown, at = ''): [string, string][] => {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value === 'function') return [];
  return Object.entries(value as object).flatMap(([key, inner]) => plain(inner, `${at}.${key}`));
};

describe('what the console says', () => {
  it('has a text for every refusal of the API, in both languages', () => {
    const codes = [...Object.keys(problemStatus), 'offline'].sort();
    expect(codes).toEqual(expect.arrayContaining([...adminProblems]));
    expect(Object.keys(consoleTexts.en.troubles).sort()).toEqual(codes);
    expect(Object.keys(consoleTexts.de.troubles).sort()).toEqual(codes);
  });

  it('says the same things in both languages, and nothing empty', async () => {
    const all: [string, unknown][] = [
      ['shared', consoleTexts],
      ['factors', factorNames],
      ['lost', lostNames],
      ['actions of the trail', actionNames],
      ['fields', fieldTexts],
      ...(await textsOfPages()),
    ];
    expect(all.length).toBeGreaterThan(3);
    for (const [file, value] of all) {
      const { en, de } = value as { en: unknown; de: unknown };
      expect([file, ...shape(de).sort()]).toEqual([file, ...shape(en).sort()]);
      for (const [at, text] of [...plain(en), ...plain(de)])
        expect([file, at, text.trim()]).not.toEqual([file, at, '']);
    }
  });
});
