/**
 * What a registered device signs (ECDSA P-256, SHA-256). Each says what it is for, on which portal's address and by which
 * device: a signature for one thing is worth nothing for another. No part can hold a line break, so the parts cannot run
 * into each other.
 */

/** Who may see what waits: a device that says so now. */
export interface WaitingStatement {
  /** Scheme and host of the portal. */
  readonly origin: string;
  /** The handle that the device was given. */
  readonly device: string;
  /** When it was signed, epoch milliseconds. */
  readonly atMs: number;
  /** The request that a notification named, if one did. */
  readonly request?: string | undefined;
}

/** What somebody decided. */
export interface AnswerStatement {
  readonly origin: string;
  readonly device: string;
  readonly request: string;
  /** Alias of the portal that asks. */
  readonly portal: string;
  readonly decision: 'approve' | 'refuse';
  /** As it was typed; empty for a refusal. */
  readonly number: string;
}

export const waitingStatement = ({ origin, device, atMs, request = '' }: WaitingStatement): string =>
  ['latchkey push 1: waiting', origin, device, String(atMs), request].join('\n');

export const answerStatement = ({ origin, device, request, portal, decision, number }: AnswerStatement): string =>
  ['latchkey push 1: answer', origin, device, request, portal, decision, number].join('\n');

/** A statement is no older, and no further ahead, than this; phones' clocks are set right by the server's. */
export const statementLifeMs = 5 * 60 * 1000;
