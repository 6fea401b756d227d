import type { HelpState } from '#shared/api/people-views.ts';
import { evaluateGate } from '#shared/domain/gate.ts';
import type { AdminCaller } from '../administrators/admin-caller.ts';
import type { BootstrapCode } from '../authenticators/authenticator.ts';
import type { FunctionConfig } from '../environment.ts';
import { isActive } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';
import { portalsOf } from './looks-after.ts';

/** So long nobody both sets how somebody is reached and hands them a code: that would be two factors in one hand. */
const apartMs = 24 * 60 * 60 * 1000;

interface Asked {
  readonly caller: AdminCaller;
  readonly config: FunctionConfig;
  readonly now: Date;
}

/**
 * Whether a caller may help somebody to get in at all. Protected accounts are the directory's own administrators: no helper
 * gets near those (THREATS B3). And nobody helps themself: somebody else has to look (E19).
 */
export function mayHelp(person: Person, { caller }: Pick<Asked, 'caller'>): HelpState {
  if (person.isProtected) return 'protected';
  if (!isActive(person)) return 'inactive';
  const own = caller.signedIn?.administrator.mail;
  const isOwn =
    own !== undefined && [person.ownMail, person.mail, person.userPrincipalName].some((each) => same(each, own));
  return isOwn ? 'yourself' : 'yes';
}

/** Whether a caller, who will see it, may make a code for somebody. */
export function mayHandCode(person: Person, asked: Asked): HelpState {
  const help = mayHelp(person, asked);
  if (help !== 'yes') return help;
  const { contactSetBy, contactSetAtMs = 0 } = person;
  const { caller, config, now } = asked;
  if (contactSetBy === caller.id && now.getTime() - contactSetAtMs < apartMs) return 'set-contact';
  return opensAlone(person, config) && !caller.permissions.includes('people.write') ? 'opens-alone' : 'yes';
}

/** Whether a caller may set how somebody is reached: not while a code is about that they have seen. */
export function mayReach(person: Person, code: BootstrapCode | undefined, { caller, now }: Asked): HelpState {
  const help = mayHelp(person, { caller });
  // By name: that is what a code keeps. A code that was used was used before the change.
  const isSeen = code?.issuedBy === caller.name && now.getTime() < code.expiresAtMs;
  return help === 'yes' && isSeen ? 'set-contact' : help;
}

/**
 * Whether a code that is handed over would open this account all alone, in any portal of theirs. A request to restore access
 * is decided by somebody, and not by who handed out the code that it was proven with (`user-issue.verify`).
 */
const opensAlone = (person: Person, config: FunctionConfig): boolean =>
  portalsOf(person, config).some(
    ({ recovery }) => evaluateGate(recovery, { available: [], proven: ['bootstrap-code'] }).satisfied,
  );

const same = (one: string | undefined, other: string): boolean => one?.toLowerCase() === other.toLowerCase();
