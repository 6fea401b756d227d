import type { NoticeTemplate } from '#shared/domain/notice-templates.ts';
import type { FunctionConfig } from '../environment.ts';
import type { NoticeTextKey } from '../ports/notice-text-store.ts';
import { isChatNotice, isTextNotice } from './notice.ts';
import { renderToMailbox } from './render-to-mailbox.ts';
import { sampleOf } from './sample-of.ts';

/** What a notice would look like. */
export interface Sample {
  readonly subject?: string;
  readonly text: string;
  readonly html?: string;
}

/** A notice in somebody's words, with invented data: nobody's name, no code that works, a link that leads nowhere. */
export async function renderSample(
  which: NoticeTextKey,
  template: NoticeTemplate,
  { config, now }: { readonly config: FunctionConfig; readonly now: Date },
): Promise<Sample> {
  const notice = sampleOf(which, now);
  if (isTextNotice(notice)) {
    const { renderText } = await import('./render-text.ts');
    return { text: (await renderText({ ...notice, to: '' }, config, template)).text };
  }
  if (isChatNotice(notice)) {
    const { renderChat } = await import('./render-chat.ts');
    return { text: (await renderChat({ ...notice, to: '' }, config, template)).text };
  }
  const { subject, text, html } = await renderToMailbox({ ...notice, to: '' }, config, template);
  return { subject, text, html };
}
