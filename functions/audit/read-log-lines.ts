import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { personalText } from '#shared/domain/audit/audit-hash.ts';
import { AuditEntry } from '#shared/domain/audit/audit-record.ts';
import { sha256 } from './audit-writer.ts';
import { unfinishedCall } from './unfinished-call.ts';

/** What CloudWatch Logs gives to a function: gzip in base64, of lines that one stream brought. */
const Payload = z.object({
  messageType: z.string(),
  logGroup: z.string(),
  logEvents: z.array(z.object({ message: z.string() })),
});

/** Entries of the trail among the lines of a log. */
export interface ReadLines {
  readonly entries: readonly AuditEntry[];
  /** Lines that say that they belong to the trail, and do not. */
  readonly refused: number;
}

/** @throws Error for what did not come from CloudWatch Logs */
export function readLogLines(data: string): ReadLines {
  const payload = Payload.parse(JSON.parse(gunzipSync(Buffer.from(data, 'base64')).toString()));
  // Logs tells its destinations now and then that it is there.
  if (payload.messageType !== 'DATA_MESSAGE') return { entries: [], refused: 0 };
  const read = payload.logEvents.map(({ message }) => readLine(message, payload.logGroup));
  const entries = read.filter((entry) => entry !== undefined);
  return { entries, refused: read.length - entries.length };
}

function readLine(text: string, logGroup: string): AuditEntry | undefined {
  const line = parseJson(text);
  const entry = Line.safeParse(line).data?.entry ?? unfinishedCall(line, logGroup);
  // Of a record whose personal part is another one nobody could tell later which of the two was changed.
  const isWhole = entry?.personal !== undefined && sha256(personalText(entry.personal)) === entry.record.personal;
  return isWhole ? entry : undefined;
}

const Line = z.object({ entry: AuditEntry });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
