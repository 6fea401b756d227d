import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { directionOf, languages } from '#shared/languages.ts';

const portal = path.resolve(import.meta.dirname, '../../../portal');

/** Sides by hand, which stay where they are when a page is read from the right. Top and bottom do not turn. */
const sides =
  /(?:^|[\s;{])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)\b|(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b|border-(?:top|bottom)-(?:left|right)-radius)/;

describe('languages that are written from the right', () => {
  it.each(globSync('**/*.css', { cwd: portal }))('turn %s', (file) => {
    const lines = readFileSync(path.join(portal, file), 'utf8').split('\n');
    expect(lines.filter((line) => sides.test(line))).toEqual([]);
  });

  it('are told by their code; ours are not among them yet', () => {
    expect(['ar', 'he', 'fa-IR', 'ur'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl']);
    expect(languages.map(directionOf)).toEqual(languages.map(() => 'ltr'));
  });
});
