import { writeFile } from 'node:fs/promises';
import { dictionary } from '@zxcvbn-ts/language-common';
import { packWords } from '#shared/domain/front-coding.ts';

/** As many as change something: what comes behind is rarer than what a person makes up. */
const howMany = 10_000;

const text = `import { unpackWords } from './domain/front-coding.ts';

/**
 * The ${howMany.toLocaleString('en')} passwords of four and more characters that are stolen most often, in lower case. From the lists of
 * @zxcvbn-ts/language-common (MIT); written by \`node local/pack-common-passwords.ts\`, which a test compares.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  unpackWords(
    // prettier-ignore
    '${packWords(mostCommon())}',
  ),
);
`;

await writeFile('shared/common-password-list.ts', text);

function mostCommon(): string[] {
  const words = dictionary['passwords-common']!.map(String);
  return words
    .filter((word) => word.length >= 4)
    .slice(0, howMany)
    .toSorted();
}
