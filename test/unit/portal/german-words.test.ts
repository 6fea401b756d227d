import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

/** A list of what people choose as theirs: it has to know every word for it. */
const mayHaveBoth = ['shared/domain/common-words.ts'];

/** Whatever a person may read, wherever it is written. */
const files = ['portal', 'functions', 'shared', 'bridge', 'cdk', 'local', 'docs'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|md|html|svg|ya?ml|json|ps1)$/.test(file))
    .map((file) => path.join(folder, file)),
);

// Windows says “Kennwort”, on the very screen where somebody has forgotten theirs. Two words would look like two things.
it('German has one word for a password, and it is that of Windows', () => {
  const texts = files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')] as const);
  const withOther = texts.filter(([, text]) => /passw(?:o|ö)rt/i.test(text)).map(([file]) => file);
  expect(withOther.filter((file) => !mayHaveBoth.includes(file))).toEqual([]);
  expect(texts.filter(([, text]) => /kennwort/i.test(text)).length).toBeGreaterThan(10);
});
