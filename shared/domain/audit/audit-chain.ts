import { chainStart, personalText, recordText } from './audit-hash.ts';
import type { AuditEntry, AuditEvent, PersonalPart } from './audit-record.ts';

/** SHA-256 of a text, base64url. */
export type HashText = (text: string) => string;

/** Where the chain of a writer stands: what the next record is tied to. */
export interface ChainHead {
  readonly writer: string;
  /** Of the last record; -1 before the first. */
  readonly seq: number;
  readonly hash: string;
  readonly at?: string;
}

/** Before a writer's first record. */
export const newChain = (writer: string): ChainHead => ({ writer, seq: -1, hash: chainStart });

/** Ties an event to what its writer wrote before. A clock that ran back is not believed: records stay in the order of time. */
export function nextEntry(
  head: ChainHead,
  { event, personal }: { event: AuditEvent; personal: PersonalPart },
  hash: HashText,
): { readonly entry: AuditEntry; readonly head: ChainHead } {
  const { writer, seq, hash: prev, at: prevAt } = head;
  const at = prevAt !== undefined && event.at < prevAt ? prevAt : event.at;
  const record = {
    ...{ version: 1 as const, ...event, at, writer, seq: seq + 1, prev },
    ...(prevAt !== undefined && { prevAt }),
    personal: hash(personalText(personal)),
  };
  return { entry: { record, personal }, head: { writer, seq: seq + 1, hash: hash(recordText(record)), at } };
}
