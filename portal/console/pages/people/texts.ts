import type { HelpState, PersonState } from '#shared/api/people-views.ts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import type { InEach } from '../../languages.ts';
import type { Explained } from '../../texts.ts';
import { peopleDe } from './texts-de.ts';
import { peopleEn } from './texts-en.ts';

/** What can be done for one person, and is asked once before. */
export type Help =
  | (
      | 'hand-code'
      | 'start-reset'
      | 'one-time'
      | 'unlock'
      | 'open-tries'
      | 'end-sessions'
      | 'forget-environments'
      | 'lift-freeze'
    )
  | ('deactivate' | 'activate' | 'remove-passkey' | 'remove-phone' | 'assign' | 'unassign');

/** One of them, in words. */
export interface HelpText {
  /** On the button. */
  readonly button: string;
  readonly title: (name: string, thing: string) => string;
  /** What happens, to whom, and whether it can be undone. */
  readonly text: string;
  readonly confirm: string;
  readonly done: (name: string) => string;
}

export type ManyKind = 'deactivate' | 'activate' | 'assign' | 'unassign';

type Plain =
  | ('title' | 'lead' | 'search' | 'name' | 'nameHint' | 'directory' | 'noDirectory' | 'nobody' | 'notFound' | 'login')
  | ('mail' | 'state' | 'enrolled' | 'nothingEnrolled' | 'protected' | 'tabs' | 'overview' | 'factors' | 'environments')
  | ('activity' | 'edit' | 'many' | 'facts' | 'help' | 'upn' | 'ownLogin' | 'phone' | 'directoryMail' | 'mailBehind')
  | ('language' | 'accountEnds' | 'deactivatedSince' | 'frozenUntil' | 'sessions' | 'portals' | 'byName' | 'noPortal')
  | ('issues' | 'noIssue' | 'seeIssue' | 'invited' | 'codeHeld' | 'tokens' | 'seeTokens' | 'noTokens' | 'passkeys')
  | ('noPasskeys' | 'phones' | 'noPhones' | 'otherFactors' | 'recoveryCodes' | 'questions' | 'portalPassword' | 'chat')
  | ('yes' | 'no' | 'tries' | 'noTries' | 'closed' | 'closedForGood' | 'noEnvironments' | 'activityLead' | 'noActivity')
  | ('when' | 'what' | 'where' | 'remove' | 'noHelp' | 'codeTitle' | 'hours' | 'unlocking' | 'editLead' | 'givenName')
  | ('surname' | 'editMail' | 'editPhone' | 'editEmpty' | 'editNothing' | 'editBlocked' | 'assigned' | 'addPortal')
  | (
      | 'triesFactor'
      | 'triesUsed'
      | 'cards'
      | 'unreachable'
      | 'synced'
      | 'lastUsed'
      | 'added'
      | 'portal'
      | 'outcomeSeen'
      | 'wrongMail'
      | 'wrongPhone'
      | 'wrongName'
    );

/** What the pages about people say. */
export interface PeopleTexts extends Readonly<Record<Plain, string>> {
  readonly states: Readonly<Record<PersonState, string>>;
  readonly why: Readonly<Record<Exclude<HelpState, 'yes'>, string>>;
  readonly helps: Readonly<Record<Exclude<Help, 'one-time'>, HelpText>>;
  /** On the button; the step has words of its own. */
  readonly oneTime: string;
  readonly codeHint: (until: string) => string;
  readonly resetSent: (to: string) => string;
  readonly heldBy: (name: string, until: string) => string;
  readonly outcomes: Partial<Readonly<Record<OutcomeCode, string>>>;
  readonly otherOutcome: string;
  readonly saved: string;
  readonly refused: Explained;
  readonly blocked: Explained;
  readonly manyTexts: {
    readonly title: string;
    readonly lead: string;
    readonly what: string;
    readonly kinds: Readonly<Record<ManyKind, string>>;
    readonly whom: string;
    readonly byNames: string;
    readonly byPortal: string;
    readonly all: string;
    readonly names: string;
    readonly namesHint: string;
    readonly look: string;
    readonly looking: string;
    readonly found: (count: number) => string;
    readonly unknown: (names: string) => string;
    readonly nobody: string;
    readonly ask: (kind: ManyKind, count: number) => string;
    readonly warn: Readonly<Record<ManyKind, string>>;
    readonly start: (count: number) => string;
    readonly running: (count: number) => string;
    readonly stop: string;
    readonly ended: (done: number, unchanged: number, refused: number) => string;
    readonly again: string;
    readonly first: string;
  };
}

export const peopleTexts: InEach<PeopleTexts> = { en: peopleEn, de: peopleDe };
