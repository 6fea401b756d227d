import * as z from 'zod';
import type { KeyRing } from '../ports/key-ring.ts';

const lifeDays = 7;
const boundTo = 'not-me';

/** What a link "this was not me" says. */
const ReportToken = z.strictObject({
  id: z.string(),
  person: z.string(),
  portal: z.string(),
  login: z.string(),
  expiresAtMs: z.number(),
});
export type ReportToken = z.infer<typeof ReportToken>;

/** Seals all that a report needs into its link: nothing is stored until somebody uses one. */
export function newReportToken(keyRing: KeyRing, report: Omit<ReportToken, 'expiresAtMs'>, now: Date): Promise<string> {
  const expiresAtMs = now.getTime() + lifeDays * 24 * 60 * 60 * 1000;
  return keyRing.seal('report', JSON.stringify({ ...report, expiresAtMs }), boundTo);
}

/** Reads a link; undefined when it is not ours or has expired. That it is used once is the challenge store's. */
export async function readReportToken(keyRing: KeyRing, token: string, now: Date): Promise<ReportToken | undefined> {
  const text = await keyRing.open('report', token, boundTo);
  if (text === undefined) return undefined;
  const report = ReportToken.parse(JSON.parse(text));
  return now.getTime() < report.expiresAtMs ? report : undefined;
}
