import type { FunctionConfig } from '../environment.ts';
import type { Mail } from '../ports/mailer.ts';
import { escapeHtml } from './html.ts';
import type { TestNotice } from './notice.ts';
import { renderSample } from './sample-notice.ts';

/** A notice in somebody's words with invented data, as a mail; also one that would go to a phone or a chat. */
export async function renderTest(
  { to, of: kind, language, portal, subject, body }: TestNotice & { readonly to: string },
  config: FunctionConfig,
  now: Date,
): Promise<Mail> {
  const template = { ...(subject !== undefined && { subject }), body };
  const sample = await renderSample({ kind, language, portal }, template, { config, now });
  return {
    to,
    subject: `[Test] ${sample.subject ?? kind}`,
    text: sample.text,
    html: sample.html ?? `<!doctype html><meta charset="utf-8"><pre>${escapeHtml(sample.text)}</pre>`,
  };
}
