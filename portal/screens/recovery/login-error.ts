import { parseLoginName } from '#shared/domain/login-name.ts';
import type { Texts } from '../../texts/texts.ts';

/** What is wrong with a typed name before it is sent; undefined when nothing is. Says nothing about who exists. */
export function loginError(typed: string, t: Texts): string | undefined {
  const name = parseLoginName(typed);
  if (name.ok) return undefined;
  return name.error.code === 'empty' ? t.name.empty : t.name.notAName;
}
