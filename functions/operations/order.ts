import { createHash } from 'node:crypto';
import { jobLifeSeconds, passwordsOf, protocolVersion } from '#shared/protocol/job.ts';
import type { AnswerKey, Job, JobKind } from '#shared/protocol/job.ts';
import type { Origin } from '#shared/api/activity-views.ts';
import type { AttributeRule } from '#shared/domain/attributes/attribute-rule.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { Language } from '#shared/api/views.ts';
import type { PortalConfig } from '../environment.ts';
import type { Operation } from '../ports/operation-store.ts';
import type { Person } from '../ports/person.ts';
import { namedInDirectory } from '../profile/own-login.ts';
import { nobodysGuid } from '../resources/is-on-resource.ts';

/** A bridge may need this long after the end of a job's life to tell how it went. */
const answerGraceSeconds = 15;

/** One directory change, asked for by the owner of a flow or a session. */
export interface Order {
  readonly id: string;
  readonly kind: JobKind;
  /** Id of the flow or session. */
  readonly owner: string;
  readonly portal: PortalConfig;
  readonly login: string;
  readonly language: Language;
  /** Whom it is about, as far as we know. */
  readonly person?: Person;
  /** Whose budget was charged for the password that the job carries. */
  readonly subject?: string;
  readonly sealed?: string;
  /** Ids of the sessions that end with the old password. */
  readonly endsSessions?: readonly string[];
  readonly proofs: readonly { factor: FactorId; provenAtMs: number }[];
  /** What may be read or written, and what is demanded of a value. */
  readonly attributes?: readonly AttributeRule[];
  /** Who alone can open the answer. */
  readonly answerKey?: AnswerKey;
  /** The administrator who asks for it in their place. */
  readonly helper?: { readonly id: string; readonly name: string };
  /** Where it was asked for, for the person's own history. */
  readonly from?: Origin;
}

/** The operation that begins with an order. */
export function operationOf(order: Order, now: Date): Operation {
  const { id, kind, owner, portal, login, language, person, subject, endsSessions, proofs, from, attributes } = order;
  const { helper } = order;
  const content = contentOf(order);
  return {
    id,
    kind,
    directory: portal.directory,
    owner,
    portal: portal.alias,
    login,
    language,
    ...(subject !== undefined && { subject }),
    ...(person && { person }),
    ...(endsSessions && endsSessions.length > 0 && { endsSessions }),
    ...(content !== undefined && { digest: digestOf(content) }),
    ...(attributes && { attributes: attributes.map(({ name }) => name) }),
    ...(proofs.length > 0 && { factors: proofs.map(({ factor }) => factor) }),
    ...(helper && { helper: helper.name }),
    ...(from && { from }),
    state: 'pending',
    createdAtMs: now.getTime(),
    answeredByMs: now.getTime() + (jobLifeSeconds + answerGraceSeconds) * 1000,
  };
}

/**
 * The job of an operation. Its life is counted from when the operation was noted: sent again, it lives no longer than the
 * first one (THREATS B2).
 */
export function jobOf(operation: Operation, { portal, proofs, sealed, helper, attributes, answerKey }: Order): Job {
  const { id, kind, directory, createdAtMs } = operation;
  return {
    version: protocolVersion,
    id,
    kind,
    directory,
    target: targetOf(operation, portal),
    issuedAt: new Date(createdAtMs).toISOString(),
    expiresAt: new Date(createdAtMs + jobLifeSeconds * 1000).toISOString(),
    actor:
      helper === undefined
        ? { kind: 'self', portal: portal.alias }
        : { kind: 'administrator', portal: portal.alias, id: helper.id },
    proofs: proofs.map(({ factor, provenAtMs }) => ({ factor, provenAt: new Date(provenAtMs).toISOString() })),
    ...(sealed !== undefined && { sealed }),
    ...(portal.rules && setsPassword(kind) && { rules: portal.rules }),
    // No bridge takes another one of a helper (THREATS E19).
    ...(helper && kind === 'password.reset' && { mustChangeAtNextLogon: true }),
    ...(attributes && { attributes: [...attributes] }),
    ...(answerKey && { answerKey }),
  };
}

/** Rules are for who chooses a password. Older bridges got them with an unlock as well, and did nothing with them. */
const setsPassword = (kind: JobKind): boolean => passwordsOf[kind].includes('newPassword');

/**
 * The account that the bridge must insist on. The check of a password names none: what a bridge is asked is the same
 * whether or not we know the person, unless they typed a name of their own choice. Only where the resource is for assigned people it always names one, and for whoever
 * is not on it one that nobody has: the directory never hears of their password, so it cannot be tried out there.
 */
function targetOf({ kind, login, person }: Operation, portal: PortalConfig): Job['target'] {
  const named = namedInDirectory(person, login);
  const isAnybody = kind === 'password.verify' && portal.members === 'directory' && named.typed === undefined;
  if (isAnybody || (kind !== 'password.verify' && !person)) return named;
  return { ...named, objectGuid: person?.objectGuid ?? nobodysGuid };
}

/** Whether the order asks for just this operation once more: the same owner, kind and content. */
export const isRepeatOf = (operation: Operation, order: OrderIdentity): boolean => {
  const content = contentOf(order);
  return (
    operation.id === order.id &&
    operation.kind === order.kind &&
    operation.owner === order.owner &&
    operation.digest === (content === undefined ? undefined : digestOf(content))
  );
};

/** What makes two orders the same one. */
export type OrderIdentity = Pick<Order, 'id' | 'kind' | 'owner' | 'sealed' | 'answerKey'>;

const contentOf = ({ sealed, answerKey }: Pick<Order, 'sealed' | 'answerKey'>): string | undefined =>
  sealed ?? (answerKey && `${answerKey.x}.${answerKey.y}`);

/** The sealed text itself is kept only in the queue. */
const digestOf = (sealed: string): string => createHash('sha256').update(sealed).digest('base64url');
