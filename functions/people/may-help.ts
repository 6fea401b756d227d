import type { HelpState } from '#shared/api/people-views.ts';
import { evaluateGate } from '#shared/domain/gate.ts';
import type { Extension } from '#shared/protocol/extensions.ts';
import type { AdminCaller } from '../administrators/admin-caller.ts';
import type { BootstrapCode } from '../authenticators/authenticator.ts';
import type { FunctionConfig, PortalConfig } from '../environment.ts';
import type { AdministratorStore } from '../ports/administrator-store.ts';
import { isActive } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';
import { portalsOf, sharedPortals } from './looks-after.ts';

/** So long nobody both sets how somebody is reached and hands them a code: that would be two factors in one hand. */
const apartMs = 24 * 60 * 60 * 1000;

interface Asked {
  readonly caller: AdminCaller;
  readonly config: FunctionConfig;
  readonly now: Date;
}

/**
 * Whether a caller may help somebody to get in at all. Protected accounts are the directory's own administrators: no helper
 * gets near those (THREATS B3). Nobody helps themself, and no help desk whoever administers this deployment: what opens
 * those accounts is worth more than what a help desk may (E19).
 */
export async function mayHelp(
  { administrators }: { readonly administrators: AdministratorStore },
  person: Person,
  { caller }: Pick<Asked, 'caller'>,
): Promise<HelpState> {
  if (person.isProtected) return 'protected';
  if (!isActive(person)) return 'inactive';
  const mails = mailsOf(person);
  const own = caller.signedIn?.administrator.mail.toLowerCase();
  if (own !== undefined && mails.includes(own)) return 'yourself';
  if (caller.permissions.includes('people.write')) return 'yes';
  const found = await Promise.all(mails.map((mail) => administrators.findByMail(mail)));
  return found.some((each) => each !== undefined) ? 'administrator' : 'yes';
}

/** Whether a caller, who will see it, may make a code for somebody whom they may help. */
export function mayHandCode(person: Person, help: HelpState, { caller, config, now }: Asked): HelpState {
  if (help !== 'yes') return help;
  if (hasSetContact(person, { caller, now })) return 'set-contact';
  if (hasSetOnce(person, { caller, now })) return 'once-set';
  return opensAlone(person, config) && !caller.permissions.includes('people.write') ? 'opens-alone' : 'yes';
}

/**
 * Whether a caller, who will know it, may set a password for one sign-in for somebody whom they may help. Nobody both sets it and
 * decides where the person is told of it, nor holds another proof of theirs beside it.
 */
export function maySetOnce(
  person: Person,
  help: HelpState,
  { caller, config, now, code, understands }: Asked & OnceAsked,
): HelpState {
  if (help !== 'yes') return help;
  if (!oncePortal(caller, person, config)) return 'portal-closed';
  if (!understands.includes('one-time-passwords')) return 'bridge-closed';
  if ((person.frozenUntilMs ?? 0) > now.getTime()) return 'frozen';
  if (hasSetContact(person, { caller, now })) return 'set-contact';
  return isSeenBy(code, { caller, now }) ? 'code-handed' : 'yes';
}

interface OnceAsked {
  /** One that was handed out and may still work. */
  readonly code: BootstrapCode | undefined;
  /** What every bridge of the directory takes that is there. */
  readonly understands: readonly Extension[];
}

/** The portal in whose name somebody gets a password for one sign-in, if any allows that. */
export const oncePortal = (caller: AdminCaller, person: Person, config: FunctionConfig): PortalConfig | undefined =>
  sharedPortals(caller, person, config).find(({ helpers }) => helpers?.oneTimePasswords);

/**
 * Whether a caller may set how somebody is reached whom they may help: not while a code is about that they have seen, nor soon
 * after setting a password that they know.
 */
export function mayReach(
  person: Person,
  help: HelpState,
  { caller, now, code }: Pick<Asked, 'caller' | 'now'> & Pick<OnceAsked, 'code'>,
): HelpState {
  if (help !== 'yes') return help;
  if (hasSetOnce(person, { caller, now })) return 'once-set';
  return isSeenBy(code, { caller, now }) ? 'set-contact' : 'yes';
}

/** By name: that is what a code keeps. A code that was used was used before. */
const isSeenBy = (code: BootstrapCode | undefined, { caller, now }: Pick<Asked, 'caller' | 'now'>): boolean =>
  code?.issuedBy === caller.name && now.getTime() < code.expiresAtMs;

const hasSetOnce = ({ onceSetBy, onceSetAtMs = 0 }: Person, { caller, now }: Pick<Asked, 'caller' | 'now'>): boolean =>
  onceSetBy === caller.id && now.getTime() - onceSetAtMs < apartMs;

const hasSetContact = (
  { contactSetBy, contactSetAtMs = 0 }: Person,
  { caller, now }: Pick<Asked, 'caller' | 'now'>,
): boolean => contactSetBy === caller.id && now.getTime() - contactSetAtMs < apartMs;

/**
 * Whether a code that is handed over would open this account all alone, in any portal of theirs. A request to restore access
 * is decided by somebody, and not by who handed out the code that it was proven with (`user-issue.verify`).
 */
const opensAlone = (person: Person, config: FunctionConfig): boolean =>
  portalsOf(person, config).some(
    ({ recovery }) => evaluateGate(recovery, { available: [], proven: ['bootstrap-code'] }).satisfied,
  );

/** Every address by which somebody may be known, in small letters. */
const mailsOf = ({ ownMail, mail, userPrincipalName }: Person): string[] => [
  ...new Set([ownMail, mail, userPrincipalName].flatMap((each) => (each === undefined ? [] : [each.toLowerCase()]))),
];
