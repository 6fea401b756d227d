import { importTexts } from '#shared/domain/token-import/import-texts.ts';
import type { ImportProblem } from '#shared/domain/token-import/supplied-token.ts';
import type { ConsoleLanguage } from '../../../languages.ts';

/** Why an entry is not imported, with the column that is meant. */
export function reasonOf({ code, column }: ImportProblem, language: ConsoleLanguage): string {
  const text = importTexts[language].problems[code];
  return column === undefined ? text : `${column}: ${text}`;
}
