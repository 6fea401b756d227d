import type { RefusedField } from '../api/send.ts';
import { fieldTexts } from './field-texts.ts';
import type { ConsoleLanguage } from './languages.ts';

/**
 * What has to be put right, as lines for a person: which field by its name, and why. What a server says that is newer than
 * this page is said in general, never in its English.
 */
export function refusedInWords(fields: readonly RefusedField[], language: ConsoleLanguage): string[] {
  const { names, other, reasons } = fieldTexts[language];
  const said = fields.map(({ path, reason = 'unfit' }) => {
    const [part, member = ''] = path.split('.');
    const name = part === 'body' && member in names ? names[member as keyof typeof names] : other;
    return `${name}: ${reason in reasons ? reasons[reason] : reasons.unfit}`;
  });
  return [...new Set(said)];
}
