import * as z from 'zod';
import { newChain, nextEntry } from '#shared/domain/audit/audit-chain.ts';
import type { AuditEntry } from '#shared/domain/audit/audit-record.ts';
import { sha256 } from './audit-writer.ts';

/** What Lambda itself writes into the log of a function (log format JSON, system log level WARN) when a call did not end. */
const PlatformReport = z.object({
  time: z.iso.datetime(),
  type: z.literal('platform.report'),
  record: z.object({ requestId: z.string().min(1).max(100), status: z.enum(['timeout', 'error']) }),
});

/** Names of functions are short; a log group ends with one: `/latchkey/prod/public`. */
const functionOf = (logGroup: string): string | undefined => /\/([a-z-]{1,16})$/.exec(logGroup)?.[1];

/**
 * The record of a call that was ended from outside: out of time, or its process died. What it had done by then nobody wrote
 * down; that there was such a call is Lambda's word. Each is a chain of its own with one record, and the same line makes
 * the same record.
 * @returns undefined for a line that is no such report
 */
export function unfinishedCall(line: unknown, logGroup: string): AuditEntry | undefined {
  const report = PlatformReport.safeParse(line).data;
  const name = functionOf(logGroup);
  if (!report || name === undefined) return undefined;
  const { requestId, status } = report.record;
  const bits = (of: string): string => sha256(`latchkey-unfinished-call ${of} ${requestId}`).slice(0, 22);
  const event = {
    ...{ at: new Date(report.time).toISOString(), action: 'function.ended', object: name, request: requestId },
    ...{ outcome: status === 'timeout' ? 'out-of-time' : 'crashed', actor: { kind: 'nobody' as const } },
  };
  // About nobody: there is nothing that a salt would have to hide.
  return nextEntry(newChain(`${name}.${bits('writer')}`), { event, personal: { salt: bits('salt') } }, sha256).entry;
}
