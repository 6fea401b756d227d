import type { FunctionConfig } from '../environment.ts';
import type { RandomSource } from '../actions/action.ts';
import type { MailNotice } from '../notices/notice.ts';
import { mailOf } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';

/**
 * For who had chosen a name that the directory now gives to somebody else. Nobody did this to their account, so there is no
 * "this was not me". Undefined where the directory has no portal any more.
 */
export function lostLoginNotice(
  person: Person,
  login: string,
  { config, now, random }: { config: FunctionConfig; now: Date; random: Pick<RandomSource, 'id'> },
): MailNotice | undefined {
  const portals = config.portals.filter(({ directory }) => directory === person.directory);
  const portal = portals.find(({ profile }) => profile?.ownLogin) ?? portals[0];
  if (!portal) return undefined;
  return {
    ...{ kind: 'login-lost', id: random.id(), to: mailOf(person) ?? null, portal: portal.alias, login },
    ...{ language: person.language ?? portal.languages[0]!, at: now.toISOString() },
  };
}
