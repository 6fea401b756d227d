import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';
import type { AttributeValues } from '#shared/protocol/attribute-values.ts';
import type { LoginName } from '#shared/domain/login-name.ts';
import type { DirectoryPolicy, FineGrainedPolicies } from '#shared/domain/directory-policy.ts';
import type { Secret } from '#shared/secret.ts';

/** What one account looks like at one moment on one controller. */
export interface Account {
  /** Lower-case UUID text of `objectGUID` (MS-DTYP 2.3.4.3, first three fields little-endian on the wire). */
  readonly objectGuid: string;
  readonly distinguishedName: string;
  readonly samAccountName: string;
  readonly userPrincipalName?: string;
  readonly displayName?: string;
  readonly givenName?: string;
  readonly surname?: string;
  readonly mail?: string;
  /** BCP 47, from `preferredLanguage`. */
  readonly language?: string;
  readonly isDisabled: boolean;
  readonly isLocked: boolean;
  readonly isAccountExpired: boolean;
  readonly isPasswordExpired: boolean;
  readonly mustChangePassword: boolean;
  /** ISO 8601; absent while the account must change its password. */
  readonly passwordLastSetAt?: string;
  /** ISO 8601; absent when the password never expires, and when the directory does not say. */
  readonly passwordExpiresAt?: string;
  /** The directory says so: the policy in force knows no age, or this account is exempt. */
  readonly passwordNeverExpires?: true;
  /**
   * Its password never expires, or it signs in by smart card alone: the directory lets it in whether or not the password was to
   * be changed (MS-ADTS 3.1.1.4.5.17).
   */
  readonly ignoresMustChange?: true;
  /**
   * The directory asks nothing of its new passwords: neither length, characters nor history, on a change as on a reset
   * (MS-SAMR 3.1.1.7.1, 3.1.1.7.2). We ask the same as of everybody.
   */
  readonly passwordNotRequired?: true;
  /** Raw FILETIME texts: what the executor compares when it looks whether a change has arrived. */
  readonly pwdLastSet: string;
  readonly lockoutTime: string;
  /** When this controller last refused a password; not replicated, and reset by nothing but the next refusal. */
  readonly badPasswordTime: string;
  /**
   * adminCount=1, member of a protected group (also nested, by `tokenGroups`), krbtgt, a computer or trust account,
   * or the bridge's own service account. Never touched (THREATS B3).
   */
  readonly isProtected: boolean;
  /** Where the fine-grained password policy stands that is in force for this account, if there is one. */
  readonly passwordSettingsDn?: string;
}

/** The short form of an account that directory sync carries to the cloud. */
export interface DirectoryPerson {
  readonly objectGuid: string;
  readonly distinguishedName: string;
  readonly samAccountName: string;
  readonly userPrincipalName?: string;
  readonly displayName?: string;
  readonly givenName?: string;
  readonly surname?: string;
  readonly mail?: string;
  readonly language?: string;
  /** ISO 8601; absent when the account never runs out. */
  readonly accountExpiresAt?: string;
  readonly isDisabled: boolean;
  /** From adminCount and direct facts only; the executor looks again, nested, before it acts. */
  readonly isProtected: boolean;
}

/** What a directory answered to a single request. `detail` is for logs (never a secret), e.g. `52e` or `0000052D`. */
export interface DirectoryAnswer {
  readonly outcome: OutcomeCode;
  readonly detail?: string;
}

/** Attributes of somebody as they are. */
export interface AttributeReading {
  /** Those that have a value; a photo as base64. */
  readonly values: AttributeValues;
  /** Those that the service account may write. */
  readonly writable: readonly AttributeName[];
  /** When anything about the account was changed last, as far as this controller has heard; absent where it does not tell. */
  readonly changedAt?: Date;
}

/**
 * Thrown when a controller did not answer. `wasSent` false: nothing can have happened, another controller may be
 * tried. `wasSent` true: the effect is unknown; look on the same controller before anything else.
 */
export class ControllerUnavailable extends Error {
  readonly controller: string;
  readonly wasSent: boolean;

  constructor(controller: string, options: { wasSent: boolean; cause?: unknown }) {
    super(`controller ${controller} did not answer`, { cause: options.cause });
    this.name = 'ControllerUnavailable';
    this.controller = controller;
    this.wasSent = options.wasSent;
  }
}

/** One controller, chosen for one job. All its methods throw {@link ControllerUnavailable}. */
export interface DirectorySession {
  /** URL of the controller, as configured. */
  readonly controller: string;
  /** Finds a person by what was typed; `undefined` when nobody or more than one matches. Restricted to user accounts. */
  lookUp(login: LoginName): Promise<Account | undefined>;
  /** Reads one account by its objectGUID, freshly. */
  read(objectGuid: string): Promise<Account | undefined>;
  /**
   * Tries the password with at most one bind on a connection of its own, so one attempt is at most one bad bind
   * (THREATS B9). With `account` undefined it binds as a name that cannot exist, so that a missing person takes the
   * same work. Never sends an empty password (RFC 4513 5.1.2; THREATS B4).
   */
  verify(account: Account | undefined, password: Secret): Promise<DirectoryAnswer>;
  /** Change with old and new: delete + add of `unicodePwd` in one modify (MS-ADTS 3.1.1.3.1.5.2). */
  change(account: Account, passwords: { oldPassword: Secret; newPassword: Secret }): Promise<DirectoryAnswer>;
  /**
   * Reset: replace of `unicodePwd` with `lockoutTime=0` in the same modify, `pwdLastSet=0` when the person must
   * change at next logon.
   */
  reset(account: Account, options: { newPassword: Secret; mustChangeAtNextLogon: boolean }): Promise<DirectoryAnswer>;
  /** `lockoutTime=0`. */
  unlock(account: Account): Promise<DirectoryAnswer>;
  /**
   * The policy in force for this account: the resultant PSO where it can be read, else the domain's, which is then told by
   * its `source` from that of an account with a `passwordSettingsDn`.
   */
  readPolicy(account: Account): Promise<DirectoryPolicy>;
  /** What these attributes are now. */
  readAttributes(account: Account, names: readonly AttributeName[]): Promise<AttributeReading>;
  /** Sets all of them in one modify; an empty text takes a value away. Never one that is not in the catalogue. */
  writeAttributes(account: Account, values: AttributeValues): Promise<DirectoryAnswer>;
}

/** `limping`: it failed lately and comes after the others. `away`: it failed again and again, and is left alone for a while. */
export type ControllerStanding = 'healthy' | 'limping' | 'away';

/** How a controller has been answering. */
export interface ControllerHealth {
  readonly controller: string;
  /** Chosen before those that are not. */
  readonly isHealthy: boolean;
  readonly standing?: ControllerStanding;
  /** Why it is not healthy, in words for an administrator. */
  readonly problem?: string;
  readonly checkedAt: string;
  /** ISO 8601: when the certificate that it showed last ends. */
  readonly certificateEndsAt?: string;
  /** A read-only controller (RODC): nothing is ever written to it. */
  readonly isReadOnly?: true;
  /** Whether it compares a password with those before when it is reset, and not only when it is changed; absent until it was asked. */
  readonly checksHistoryOnReset?: boolean;
}

/** The certificates that controllers' certificates must chain to. */
export interface AuthorityHealth {
  readonly certificates: readonly { readonly subject: string; readonly endsAt: string }[];
  /** Why the file as it is now is not used, in words for an administrator; the one before stays in force. */
  readonly problem?: string;
}

/** What a session is wanted for: read-only controllers take no changes, and some operations have a better place than others. */
export interface Wish {
  readonly for: 'change' | 'unlock' | 'verify';
  /** The controller that is to be taken if it is well, such as the one where the account was changed a moment ago. */
  readonly prefer?: string | undefined;
}

/** Which people of the served OUs are wanted. */
export interface ImportScope {
  /** DNs: only people in and beneath these. The served OUs bound it. Absent: all of them. */
  readonly ous?: readonly string[] | undefined;
  /** objectGUIDs of groups: only people in one of these, also through other groups. Absent: everybody. */
  readonly groups?: readonly string[] | undefined;
}

/** A page of people that changed, and where to go on from. */
export interface ChangePage {
  readonly people: readonly DirectoryPerson[];
  /** objectGUIDs of accounts that changed and are not, or no longer, among the wanted. Some never were. */
  readonly left: readonly string[];
  /** Everybody is listed, whether changed or not: who is missing at the end is not there. */
  readonly isFull: boolean;
  /** When the directory was asked for this page, in milliseconds since 1970: what it says is at least as new. */
  readonly askedAtMs: number;
  /** Opaque; give it back to {@link DirectoryConnector.listChanges} to continue after this page. */
  readonly cursor: string;
}

/** Some of those whose password ends in a time that was asked for. */
export interface ExpiringPage {
  /** ISO 8601: when it ends, as the directory reckons it for this very account. */
  readonly people: readonly { readonly objectGuid: string; readonly endsAt: string }[];
  /** Somebody is under a fine-grained policy that the bridge may not read: those of them who are due may be missing. */
  readonly hasHiddenPolicies: boolean;
}

/** What a choice of OUs and groups would mean. Long lists are cut off. */
export interface DirectorySurvey {
  /** OUs within the served ones that hold people themselves, with their number, the fullest first. */
  readonly ous: readonly { readonly dn: string; readonly people: number }[];
  readonly groups: readonly { readonly objectGuid: string; readonly dn: string; readonly name: string }[];
  /** How many people the chosen OUs and groups come to. */
  readonly chosen: number;
  /** How many of them each of the chosen groups has, in the chosen OUs. */
  readonly members: readonly { readonly objectGuid: string; readonly people: number }[];
  readonly isCutOff: boolean;
}

/** A group, members of its groups included, or an organisational unit and what lies beneath. */
export interface DirectoryUnit {
  readonly kind: 'group' | 'ou';
  readonly objectGuid: string;
}

/** Groups or OUs whose names begin alike, in their order. */
export interface FoundUnits {
  readonly units: readonly { readonly objectGuid: string; readonly dn: string; readonly name: string }[];
  /** There are more. */
  readonly isCutOff: boolean;
}

/** One line of `bridge check`. */
export interface CheckLine {
  readonly name: string;
  readonly passed: boolean;
  /** It passed, and yet somebody should look at it before long. */
  readonly isWarning?: true;
  readonly detail: string;
  /** What to do when it did not pass, or only just. */
  readonly remedy?: string;
}

/** A directory that the bridge acts on. One contract suite (`test/contract`) runs on every implementation. */
export interface DirectoryConnector {
  /**
   * A session on a healthy controller, failing over in the configured order.
   * @param wish what it is for; only reading when absent
   * @throws ControllerUnavailable if none answers
   */
  select(wish?: Wish): Promise<DirectorySession>;
  /** A session on that very controller, for looking afterwards. */
  on(controller: string): DirectorySession;
  /** A session on another controller that is well, if there is one: for looking whether a change has arrived there. */
  besides?(controller: string): Promise<DirectorySession | undefined>;
  /** The domain's default policy, for showing rules before the person's own policy is known. */
  readDomainPolicy(): Promise<DirectoryPolicy>;
  /** Whether there are policies for some people besides. @throws ControllerUnavailable */
  readFineGrainedPolicies(): Promise<FineGrainedPolicies>;
  /**
   * Those of these attributes that the service account may write, as somebody in each of the served OUs shows; `undefined`
   * while nobody is there. @throws ControllerUnavailable
   */
  writableAttributes?(names: readonly AttributeName[]): Promise<readonly AttributeName[] | undefined>;
  /** Wanted people that changed since the cursor; all of them without one. Pages of at most 500. */
  listChanges(cursor: string | undefined, scope?: ImportScope): AsyncIterable<ChangePage>;
  /** One person as they are now; `undefined` when they are gone, or not among the wanted. @throws ControllerUnavailable */
  findPerson(objectGuid: string, scope?: ImportScope): Promise<DirectoryPerson | undefined>;
  /** How many people there are where, for who has to choose. */
  survey(scope?: ImportScope): Promise<DirectorySurvey>;
  /** Groups of the domain, or OUs among the wanted, at most 50. @param wanted how the name begins; empty: any */
  findUnits(
    wanted: { readonly kind: DirectoryUnit['kind']; readonly beginning: string },
    scope?: ImportScope,
  ): Promise<FoundUnits>;
  /** objectGUIDs of the wanted people of a unit, each once, in pages of at most 500. A unit that is gone holds nobody. */
  listMembers(unit: DirectoryUnit, scope?: ImportScope): AsyncIterable<readonly string[]>;
  /**
   * The wanted people whose password ends in one of the spans (milliseconds since 1970, the last not taken in), each once.
   * Not: who is switched off, protected, must change it anyway, never has to, or uses a smart card alone.
   * @throws ControllerUnavailable
   */
  listExpiring(
    spans: readonly { readonly fromMs: number; readonly toMs: number }[],
    scope?: ImportScope,
  ): AsyncIterable<ExpiringPage>;
  health(): readonly ControllerHealth[];
  /** What is trusted, for directories that are reached with certificates of one's own. */
  authority?(): AuthorityHealth;
  /** DNS, TLS, bind and rights, each as a line with what to do. */
  check(): AsyncIterable<CheckLine>;
  close(): Promise<void>;
}
