import { CompactSign, decodeProtectedHeader } from 'jose';
import type { CryptoKey } from 'jose';
import * as z from 'zod';
import { DirectoryPolicy, FineGrainedPolicies } from '../domain/directory-policy.ts';
import { mostAnswered } from './attribute-values.ts';
import { BreachedReport } from './breached-report.ts';
import { verifyEs256 } from './compact-jws.ts';
import { AuthorityReport, ControllerReport } from './controller-report.ts';
import { expiringPage } from './expiring.ts';
import { understanding } from './extensions.ts';
import type { Extension } from './extensions.ts';
import { DirectoryId, OperationId, protocolVersion } from './job.ts';
import { BridgeId, fingerprintOf, PublicKey } from './key-statement.ts';
import { memberPageMembers, unitsMembers } from './member-list.ts';
import { mostOpenAttributes, OpenAttributeReport } from './open-attribute-report.ts';
import { outcomeCodes } from './outcome.ts';
import { PasswordState } from './password-state.ts';
import { ResultNote } from './result-note.ts';
import { surveyMembers, syncMembers } from './sync-report.ts';

const envelope = {
  version: z.literal(protocolVersion),
  directory: DirectoryId,
  bridge: BridgeId,
  sentAt: z.iso.datetime(),
};

/** The outcome of one job. */
export const ResultMessage = z.strictObject({
  ...envelope,
  type: z.literal('result'),
  operation: OperationId,
  outcome: z.enum(outcomeCodes),
  /**
   * For `password-breaks-rules`: ids of the rules of `shared/domain/password-rules.ts` that were broken. For
   * `attribute-closed` and `attribute-refused`: which attributes.
   */
  rules: z.array(z.string().max(40)).max(20).optional(),
  /** For `password-too-young`: when a change is allowed again. */
  retryAt: z.iso.datetime().optional(),
  /** For a `password.verify` that was right: whose password it was. */
  objectGuid: z.guid().optional(),
  /** Of the password that was right, or is new. Only to a cloud that understands it (`extensions.ts`). */
  password: PasswordState.optional(),
  /** Which controller answered, for the audit; never shown to people. */
  controller: z.string().max(300).optional(),
  /** For `attributes.read` that was done: the values, sealed for the browser that asked, see `attribute-answer.ts`. */
  answer: z.string().max(mostAnswered).optional(),
  /** Only to a cloud that understands `controller-details`. */
  note: ResultNote.optional(),
  /** For a `policy.read`: what is in force for that person. Absent: it may not be read. Only to a cloud that asked. */
  policy: DirectoryPolicy.optional(),
});
export type ResultMessage = z.infer<typeof ResultMessage>;

/** "I am here, and this is how my directory is." Sent at start and every `heartbeatSeconds`. */
export const HeartbeatMessage = z.strictObject({
  ...envelope,
  type: z.literal('heartbeat'),
  /** JWS of {@link KeyStatement}. */
  keys: z.string().max(4096),
  isDirectoryReachable: z.boolean(),
  softwareVersion: z.string().max(40),
  domainPolicy: DirectoryPolicy.optional(),
  /** True in the last heartbeat of a bridge that stops. */
  isStopping: z.boolean().optional(),
  /** Only to a cloud that understands `sync-orders`, and so is the next. */
  controllers: z.array(ControllerReport).max(16).optional(),
  /** Of the certificates that controllers are judged by. Only to a cloud that understands `controller-details`. */
  authority: AuthorityReport.optional(),
  /** Since when it has its present seal key. */
  sealKeySince: z.iso.datetime().optional(),
  /** Revision of the import scope that this bridge goes by; 0: none. */
  scopeRevision: z.int().min(0).optional(),
  /** Only to a cloud that understands `effective-policy`. */
  fineGrainedPolicies: FineGrainedPolicies.optional(),
  /** Where stolen passwords are looked up. Only to a cloud that understands `breached-passwords`. */
  breached: z.array(BreachedReport).max(4).optional(),
  /** What its configuration opens to people, perhaps nothing. Only to a cloud that understands `attributes`. */
  openAttributes: z.array(OpenAttributeReport).max(mostOpenAttributes).optional(),
});
export type HeartbeatMessage = z.infer<typeof HeartbeatMessage>;

const name = z.string().max(256);

/** One person as the directory has them. */
export const SyncedPerson = z.strictObject({
  objectGuid: z.guid(),
  samAccountName: name,
  userPrincipalName: name.optional(),
  displayName: name.optional(),
  givenName: name.optional(),
  surname: name.optional(),
  mail: name.optional(),
  language: z.string().max(35).optional(),
  /** When the account itself runs out; absent when it never does. The cloud judges it against its own clock. */
  accountExpiresAt: z.iso.datetime().optional(),
  isDisabled: z.boolean(),
  isProtected: z.boolean(),
});
export type SyncedPerson = z.infer<typeof SyncedPerson>;

/** People that changed in the directory, in the order of `sequence`. */
export const PeopleMessage = z.strictObject({
  ...envelope,
  type: z.literal('people'),
  /** Milliseconds since 1970 when the page was read; an older page never overwrites a newer one. */
  readAtMs: z.int().min(0),
  people: z.array(SyncedPerson).max(200),
});
export type PeopleMessage = z.infer<typeof PeopleMessage>;

/** People who are not there any more, or not among those that are imported. Only to a cloud that understands `sync-orders`. */
export const AbsentMessage = z.strictObject({
  ...envelope,
  type: z.literal('absent'),
  /** As of {@link PeopleMessage}: who was seen later than that is there. */
  readAtMs: z.int().min(0),
  objectGuids: z.array(z.guid()).min(1).max(200),
});
export type AbsentMessage = z.infer<typeof AbsentMessage>;

/** How the synchronisation stands. Only to a cloud that understands `sync-orders`. */
export const SyncMessage = z.strictObject({ ...envelope, type: z.literal('sync'), ...syncMembers });
export type SyncMessage = z.infer<typeof SyncMessage>;

/** The answer to the order `survey`. */
export const SurveyMessage = z.strictObject({ ...envelope, type: z.literal('survey'), ...surveyMembers });
export type SurveyMessage = z.infer<typeof SurveyMessage>;

/** The answer to the order `find-units`. */
export const UnitsMessage = z.strictObject({ ...envelope, type: z.literal('units'), ...unitsMembers });
export type UnitsMessage = z.infer<typeof UnitsMessage>;

/** A page of the answer to the order `list-members`. */
export const MembersMessage = z.strictObject({ ...envelope, type: z.literal('members'), ...memberPageMembers });
export type MembersMessage = z.infer<typeof MembersMessage>;

/** A page of the answer to the order `list-expiring`. */
export const ExpiringMessage = z.strictObject({ ...envelope, type: z.literal('expiring'), ...expiringPage });
export type ExpiringMessage = z.infer<typeof ExpiringMessage>;

/** Everything a bridge can say to the cloud. */
export const BridgeMessage = z.discriminatedUnion('type', [
  ResultMessage,
  HeartbeatMessage,
  PeopleMessage,
  AbsentMessage,
  SyncMessage,
  SurveyMessage,
  UnitsMessage,
  MembersMessage,
  ExpiringMessage,
]);
export type BridgeMessage = z.infer<typeof BridgeMessage>;

/** A bridge is taken for reachable while its last heartbeat is younger than three of these. */
export const heartbeatSeconds = 30;

const type = 'latchkey-bridge+jws';

/**
 * Signs a message with the bridge's identity key, whose public half rides in the header.
 * @param able what this very bridge can do besides what every bridge of this version can
 */
export async function signBridgeMessage(
  message: BridgeMessage,
  identity: { privateKey: CryptoKey; publicKey: PublicKey },
  able: readonly Extension[] = [],
): Promise<string> {
  return (
    new CompactSign(new TextEncoder().encode(JSON.stringify(BridgeMessage.parse(message))))
      // Parsed, so that a private key that was passed by mistake never travels.
      .setProtectedHeader({
        ...{ alg: 'ES256', typ: type, jwk: PublicKey.parse(identity.publicKey) },
        ...understanding(
          'own-login',
          'sync-orders',
          'helpers',
          'member-lists',
          'expiring-passwords',
          'pattern-rules',
          'effective-policy',
          'attributes',
          ...able,
        ),
      })
      .sign(identity.privateKey)
  );
}

/** The fingerprint of whoever signed. The signature must have been verified before. */
export const signerOf = (jws: string): Promise<string> =>
  fingerprintOf(PublicKey.parse(decodeProtectedHeader(jws).jwk));

/**
 * Who says that they are a bridge, of those who are not confirmed: nothing of what they say is believed but this.
 * @throws Error when it is no heartbeat that was signed by the very key that its fingerprint is of
 */
export async function readStranger(jws: string): Promise<{ message: HeartbeatMessage; fingerprint: string }> {
  const { payload, protectedHeader } = await verifyEs256(jws, 'embedded', type);
  const message = HeartbeatMessage.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload)));
  return { message, fingerprint: await fingerprintOf(PublicKey.parse(protectedHeader.jwk)) };
}

/**
 * Checks a message from a bridge (THREATS B10).
 * @param confirmedFor the fingerprints that an administrator confirmed for a directory
 * @throws Error when the signature, type or shape is wrong or the identity is not confirmed for that directory
 */
export async function verifyBridgeMessage(
  jws: string,
  confirmedFor: (directory: string) => readonly string[],
): Promise<BridgeMessage> {
  const { payload, protectedHeader } = await verifyEs256(jws, 'embedded', type);
  const message = BridgeMessage.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload)));
  const fingerprint = await fingerprintOf(PublicKey.parse(protectedHeader.jwk));
  if (!confirmedFor(message.directory).includes(fingerprint)) throw new Error('the bridge identity is not confirmed');
  return message;
}
