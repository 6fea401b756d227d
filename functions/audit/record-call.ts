import type { RandomSource } from '../actions/action.ts';
import type { LogFields } from '../log.ts';
import { auditedAction } from './audited-action.ts';
import type { ActionCall } from './audited-action.ts';
import { auditWriter } from './audit-writer.ts';

/** Writes down calls of audited actions. @returns whether it is one for the trail */
export type RecordCall = (call: ActionCall, fields: LogFields) => boolean | Promise<boolean>;

/** The trail of calls of this running instance. @param name of the function */
export function callRecorder(name: string, random: RandomSource, write?: (line: string) => void): RecordCall {
  const writer = auditWriter(name, random, write);
  return (call, { ms }) => {
    const audited = auditedAction(call);
    if (audited) writer.write(audited, { ms });
    return audited !== undefined;
  };
}
