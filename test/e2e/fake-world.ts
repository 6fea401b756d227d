import type { ChatView } from '#shared/api/chat-views.ts';
import type { RecoveryReadiness } from '#shared/api/account-views.ts';
import type { FreshProofView } from '#shared/api/proof-views.ts';
import type { PasskeyView } from '#shared/api/passkeys.ts';
import type { ProfileView } from '#shared/api/profile-views.ts';
import type { QuestionsView, RecoveryCodesView } from '#shared/api/authenticator-views.ts';
import type { RestoreView } from '#shared/api/restore-views.ts';
import type { NewTokenView, TokenView } from '#shared/api/token-views.ts';
import type { FlowView, OperationView, PortalView, Sealing, SessionView } from '#shared/api/views.ts';
import { tokenActions } from '#shared/api/session-actions.ts';
import type { PasswordState } from '#shared/protocol/password-state.ts';
import type { SealBinding } from '#shared/protocol/seal-binding.ts';
import type { AttributeValues } from '#shared/protocol/attribute-values.ts';
import type { JobKind, OperationId } from '#shared/protocol/job.ts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import type { ResultNote } from '#shared/protocol/result-note.ts';
import type { FakeAnswer } from './fake-api.ts';
import { FakeBridge } from './fake-bridge.ts';

/** A pending or finished operation of the fake. */
export interface FakeOperation {
  readonly id: OperationId;
  readonly kind: JobKind;
  readonly outcome: OutcomeCode;
  readonly doneAt: number;
}

/** Everything that a test can see and bend. */
export interface FakeWorld {
  readonly bridge: FakeBridge;
  portal: PortalView;
  flow: FlowView | undefined;
  session: SessionView | undefined;
  tokens: TokenView[];
  passkeys: PasskeyView[];
  recoveryCodes: RecoveryCodesView;
  portalPassword: string | undefined;
  /** What the directory said of the password. */
  password: PasswordState | undefined;
  questions: QuestionsView;
  profile: ProfileView;
  /** Whether recovery would work for the signed-in person. */
  readiness: () => RecoveryReadiness;
  /** How far the signed-in person is with their fresh proof. */
  freshProof: FreshProofView;
  /** The connected chat. */
  chat: ChatView['chat'];
  operations: Map<string, FakeOperation>;
  /** How the next operations end; `done` when there are none left. */
  outcomes: OutcomeCode[];
  /** What is told of those that are done. */
  note?: ResultNote;
  /** The domain has policies for some of its people, and whether a bridge tells which. */
  certainty?: 'askable' | 'at-least';
  /** What a bridge says when it is asked for the person's own policy; it does not answer where there is nothing. */
  ownPolicy?: Pick<OperationView, 'policy' | 'changeableAt'>;
  /** The controllers do not compare a password that is reset with those before. */
  isHistoryUnchecked?: true;
  /** How long an operation takes. */
  operationMilliseconds: number;
  /** How soon another e-mail code may be asked for. */
  resendSeconds: number;
  /** The factors of the gate: all of them are needed, unless `isAnyEnough`. */
  factors: ('email-code' | 'token-code' | 'security-questions')[];
  isAnyEnough: boolean;
  /** Who signs in is not known from there. */
  isElsewhere: boolean;
  currentPassword: string;
  /** What the bridges found in the sealed parts. */
  passwordsSeen: Record<string, string | undefined>[];
  /** Refuses an action, until deleted. */
  refusals: Record<string, FakeAnswer>;
  /** The action ids in the order of the calls. */
  calls: string[];
  trustedFingerprints: string[];
  changeSealing: Sealing | undefined;
  /** Begun, not confirmed yet. */
  newToken: (Pick<NewTokenView, 'id' | 'kind'> & { name: string; replaces?: string }) | undefined;
  obstacle: FlowView['obstacle'];
  /** What somebody has sent who lost access. */
  request: RestoreView | undefined;
  /** Who begins something has to do work first. */
  /** What the directory has of the details that are open. */
  details: AttributeValues;
  refusesDetails?: boolean;
  /** What was sealed, and what for. */
  changedDetails?: { readonly sealed: string; readonly binding: SealBinding };
  isTrafficUnusual: boolean;
}

/** Right codes and passwords of the fake. */
export const right = {
  emailCode: '123456',
  totp: '654321',
  tokenId: 'AAAAAAAAAAAAAAAAAAAAAA',
  /** Two codes that a drifted token shows one after the other. */
  consecutive: { first: '111222', second: '333444' },
  serial: 'AB-1234 5678',
  recoveryCode: '0000-0000-0000-0000',
  /** To every security question. */
  answer: 'Mrs Miller',
};

/** Recovery works, and would still without any one of what there is. */
export const ready: RecoveryReadiness = {
  ...{ isReady: true, has: ['token-code', 'email-code'], missing: 0 },
  ...{ choices: [], lockedOutWithout: [], spares: [] },
};

/** A world as an administrator would have set it up. */
export async function createWorld(): Promise<FakeWorld> {
  const bridge = await FakeBridge.create('corp');
  return {
    bridge,
    portal: {
      alias: 'demo',
      name: 'Example Works',
      languages: ['en', 'de'],
      actions: ['password.reset', 'account.unlock', 'password.change', ...tokenActions],
      signIn: { methods: ['directory-password'] },
      tokens: { types: ['totp'], pin: 'before' },
      support: {
        en: 'IT help desk, room 2.14, phone 4711, weekdays from 7 to 18.',
        de: 'IT-Helpdesk, Raum 2.14, Telefon 4711, werktags von 7 bis 18 Uhr.',
      },
      directory: { id: 'corp', label: 'Example Works', isReachable: true },
    },
    flow: undefined,
    session: undefined,
    tokens: [],
    passkeys: [],
    recoveryCodes: { left: 0, issued: 0 },
    portalPassword: undefined,
    password: undefined,
    questions: {
      ...{ own: true, ask: 2, enrol: 2, answered: [] },
      offered: [
        { id: 'boss', text: 'What was the name of your first boss?' },
        { id: 'trip', text: 'Where did your first long trip lead?' },
      ],
    },
    profile: {
      ...{ displayName: 'Ann Miller', givenName: 'Ann', surname: 'Miller' },
      login: { directory: 'anna', isOffered: false },
      mail: { shown: 'a…@example.com', isOwn: false },
      phone: { isOffered: true, countries: [] },
    },
    readiness: () => ready,
    chat: undefined,
    freshProof: { choices: ['email-code'], begun: {} },
    operations: new Map(),
    outcomes: [],
    operationMilliseconds: 50,
    resendSeconds: 60,
    factors: ['email-code'],
    isAnyEnough: false,
    isElsewhere: false,
    currentPassword: 'Old-Passw0rd!',
    passwordsSeen: [],
    refusals: {},
    calls: [],
    trustedFingerprints: [bridge.fingerprint],
    changeSealing: undefined,
    newToken: undefined,
    obstacle: undefined,
    request: undefined,
    isTrafficUnusual: false,
    details: {},
  };
}

/** What a browser gets to seal with. */
export async function sealingFor(world: FakeWorld, kind: JobKind, login: string): Promise<Sealing> {
  const operation = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url');
  return { binding: { operation, directory: 'corp', login, kind }, bridges: [await world.bridge.statement()] };
}

export const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();
