import { parseLoginName } from '#shared/domain/login-name.ts';

/** Whether two typed names are one: spaces and capitals make no other person. */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [parseLoginName(a), parseLoginName(b)];
  return one.ok && other.ok && one.value.value === other.value.value && one.value.domain === other.value.domain;
}
