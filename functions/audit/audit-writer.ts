import { createHash } from 'node:crypto';
import { newChain, nextEntry } from '#shared/domain/audit/audit-chain.ts';
import type { ChainHead, HashText } from '#shared/domain/audit/audit-chain.ts';
import type { AuditEvent, PersonalPart } from '#shared/domain/audit/audit-record.ts';
import type { RandomSource } from '../actions/action.ts';
import type { LogFields } from '../log.ts';

/** SHA-256 as chains use it. */
export const sha256: HashText = (text) => createHash('sha256').update(text).digest('base64url');

/** Something to write down, with what of it is about a person. */
export interface Audited {
  readonly event: AuditEvent;
  readonly about: Omit<PersonalPart, 'salt'>;
}

/** Writes the trail of this running instance. */
export interface AuditWriter {
  /** @param fields for who reads the log: they are no part of the record */
  write(audited: Audited, fields?: LogFields): void;
}

/**
 * Chains records where they come into being, and prints each as one line of the log, whence another function carries it
 * into the trail (`events/keep-audit.ts`): no request waits for it. A line that gets lost is a gap in the chain.
 * @param name of the function or command; with random bits it names this instance
 */
export function auditWriter(
  name: string,
  random: RandomSource,
  write: (line: string) => void = (line) => process.stdout.write(line),
): AuditWriter {
  let head: ChainHead | undefined;
  return {
    write({ event, about }, fields = {}) {
      const personal = { salt: random.id(), ...about };
      const made = nextEntry(head ?? newChain(`${name}.${random.id()}`), { event, personal }, sha256);
      head = made.head;
      // CloudWatch takes money for each byte: what the record says is not said again.
      const common = { time: event.at, level: 'info', event: 'action' };
      write(`${JSON.stringify({ ...common, ...fields, audited: true, entry: made.entry })}\n`);
    },
  };
}
