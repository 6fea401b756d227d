import type { HelpState, PersonView } from '#shared/api/people-views.ts';
import { isMailBehindPassword } from '#shared/domain/gate/excluded.ts';
import type { Extension } from '#shared/protocol/extensions.ts';
import { looksAfterPlace } from '../administrators/admin-caller.ts';
import type { AdminCaller } from '../administrators/admin-caller.ts';
import type { Authenticator, AuthenticatorType } from '../authenticators/authenticator.ts';
import type { FunctionConfig } from '../environment.ts';
import { viewEnvironments } from '../environments/view-environments.ts';
import { viewPasskey } from '../passkeys/view-passkey.ts';
import type { KnownEnvironments } from '../ports/environment-store.ts';
import type { SpentBudget } from '../ports/budget-review.ts';
import { mailOf } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';
import type { Token } from '../ports/token-store.ts';
import { viewPushDevice } from '../push/view-push-device.ts';
import { issuesOf } from '../restore/issue-note.ts';
import { sessionsOf } from '../sessions/session-note.ts';
import { livingTokens } from '../tokens/usable-tokens.ts';
import { viewToken } from '../tokens/view-token.ts';
import { sharedPortals } from './looks-after.ts';
import { mayHandCode, mayReach, maySetOnce } from './may-help.ts';
import { viewTries } from './tries.ts';
import { viewRow } from './view-row.ts';

/** What is on record about a person. */
export interface PersonRecords {
  readonly tokens: readonly Token[];
  readonly authenticators: readonly Authenticator[];
  readonly environments: KnownEnvironments;
  readonly spent: readonly SpentBudget[];
  /** Whether the caller may help at all. */
  readonly help: HelpState;
  /** Ids of devices that can be reached. */
  readonly reachable: readonly string[];
  /** What every bridge of their directory takes that is there. */
  readonly understands: readonly Extension[];
}

/** A person as those see them who look after them; no secret, and no hash of one. */
export function viewPerson(
  person: Person,
  { tokens, authenticators, environments, spent, help, reachable, understands }: PersonRecords,
  asked: { readonly caller: AdminCaller; readonly config: FunctionConfig; readonly now: Date },
): PersonView {
  const { caller, config, now } = asked;
  const isTheirs = (portal: string | undefined): boolean => portal === undefined || looksAfterPlace(caller, { portal });
  const ofType = <Type extends AuthenticatorType>(type: Type) =>
    authenticators.filter((each): each is Extract<Authenticator, { type: Type }> => each.type === type);
  const [codes] = ofType('recovery-codes');
  const [questions] = ofType('security-questions');
  const [chat] = ofType('chat');
  const [handed] = ofType('bootstrap-code');
  return {
    ...viewRow(person, asked),
    ...profileOf(person, config),
    ...moments(person, now),
    sessions: sessionsOf(person, now).length,
    issues: issuesOf(person, now)
      .filter(({ portal }) => isTheirs(portal))
      .map(({ portal, id }) => ({ portal, id })),
    portals: sharedPortals(caller, person, config).map(({ alias, name, members }) => ({
      ...{ alias, name, isByName: members === 'assigned' },
    })),
    tokens: livingTokens(tokens)
      .filter(({ resource }) => isTheirs(resource))
      .map((token) => ({
        ...viewToken(token, undefined, person),
        ...(token.resource !== undefined && { portal: token.resource }),
      })),
    passkeys: ofType('passkey').map(viewPasskey),
    phones: ofType('push-device')
      .filter(({ isConfirmed }) => isConfirmed)
      .map((device) => viewPushDevice(device, reachable.includes(device.id))),
    ...{ recoveryCodesLeft: codes?.hashes.length ?? 0, questions: questions?.answers.length ?? 0 },
    hasPortalPassword: ofType('portal-password').length > 0,
    ...(chat && { chat: chat.name }),
    ...(handed && now.getTime() < handed.expiresAtMs && { bootstrapCode: viewHanded(handed) }),
    help: {
      ...{ any: help, code: mayHandCode(person, help, asked) },
      contact: mayReach(person, help, { ...asked, code: handed }),
      once: maySetOnce(person, help, { ...asked, code: handed, understands }),
    },
    tries: viewTries(spent, now),
    environments: viewEnvironments(environments.list, undefined).environments,
  };
}

function profileOf(person: Person, config: FunctionConfig) {
  const { userPrincipalName, givenName, surname, ownLogin, ownMail, ownPhone, ownGivenName, ownSurname } = person;
  const { mail: directoryMail, language } = person;
  const mail = mailOf(person);
  const domains = config.directories.find(({ id }) => id === person.directory)?.mailboxDomains ?? [];
  const own = { mail: ownMail, phone: ownPhone, givenName: ownGivenName, surname: ownSurname };
  return {
    ...present({ userPrincipalName, givenName, surname, ownLogin, directoryMail, language }),
    own: present(own),
    isMailBehindPassword: mail !== undefined && domains.length > 0 && isMailBehindPassword(mail, domains),
  };
}

function moments({ accountExpiresAt, deactivatedAtMs, frozenUntilMs = 0 }: Person, now: Date) {
  return {
    ...present({ accountExpiresAt }),
    ...(deactivatedAtMs !== undefined && { deactivatedAt: iso(deactivatedAtMs) }),
    ...(frozenUntilMs > now.getTime() && { frozenUntil: iso(frozenUntilMs) }),
  };
}

const viewHanded = ({ issuedBy, expiresAtMs }: { issuedBy: string; expiresAtMs: number }) => ({
  ...{ issuedBy, expiresAt: iso(expiresAtMs) },
});

type Present<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> };
const present = <T extends object>(members: T): Present<T> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Present<T>;

const iso = (ms: number): string => new Date(ms).toISOString();
