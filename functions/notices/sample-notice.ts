import type { Language } from '#shared/languages.ts';
import { shapeOf } from '#shared/domain/notice-templates.ts';
import type { NoticeTemplate, Placeholder, TemplateKind } from '#shared/domain/notice-templates.ts';
import type { FunctionConfig } from '../environment.ts';
import { isChatNotice, isTextNotice, Notice } from './notice.ts';
import type { MailNotice } from './notice.ts';

/** What a notice would look like. */
export interface Sample {
  readonly subject?: string;
  readonly text: string;
  readonly html?: string;
}

interface Which {
  readonly kind: TemplateKind;
  readonly language: Language;
  readonly portal: string;
}

/** A notice in somebody's words, with invented data: nobody's name, no code that works, a link that leads nowhere. */
export async function renderSample(
  which: Which,
  template: NoticeTemplate,
  { config, now }: { config: FunctionConfig; now: Date },
): Promise<Sample> {
  const notice = { ...sampleOf(which, now), to: 'sample' };
  if (isTextNotice(notice)) {
    const { renderText } = await import('./render-text.ts');
    return { text: (await renderText({ ...notice, to: '' }, config, template)).text };
  }
  if (isChatNotice(notice)) {
    const { renderChat } = await import('./render-chat.ts');
    return { text: (await renderChat({ ...notice, to: '' }, config, template)).text };
  }
  const { renderMail } = await import('./render-mail.ts');
  const { subject, text, html } = await renderMail({ ...(notice as MailNotice), to: '' }, config, template);
  return { subject, text, html };
}

function sampleOf({ kind, language, portal }: Which, now: Date): Notice {
  const may = (placeholder: Placeholder): boolean => shapeOf(kind).may.includes(placeholder);
  const isIssue = kind === 'issue-submitted' || kind === 'issue-ended';
  return Notice.parse({
    ...{ kind, language, portal, id: 'sample', to: null },
    ...(may('code') && { code: '123456', minutes: 10 }),
    ...(may('login') && { login: 'a.miller', at: now.toISOString() }),
    ...(may('link') && { reportToken: 'sample' }),
    ...(may('left') && { left: 3 }),
    ...(may('device') && { from: { browser: 'chrome', system: 'windows' } }),
    ...((may('reference') || isIssue) && { reference: 'LK-7K2M-41QX' }),
    ...(kind === 'issue-ended' && { ending: 'verified' }),
  });
}
