import type { AuditRecord } from '#shared/domain/audit/audit-record.ts';

/**
 * Steps on the way to something: every reset and every sign-in has several of them, so that in any stretch of the trail
 * they are what there is most of. Those that went well are found by looking through it, and are in no index by action:
 * that would be one more write for each. How it ended, and what went wrong, is.
 */
const waySteps: readonly string[] = [
  'recovery.start',
  'sign-in.start',
  'sign-in.check-password',
  'flow.begin-proof',
  'flow.prove',
];

export const isWayStep = (action: string): boolean => waySteps.includes(action);

/** Whether it went as it should: `ok` of an action, `done` of a change in a directory. */
export const isGood = ({ outcome }: Pick<AuditRecord, 'outcome'>): boolean => outcome === 'ok' || outcome === 'done';
