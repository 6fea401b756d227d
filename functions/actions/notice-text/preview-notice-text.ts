import { NoticeTextInput, NoticeTextPreview } from '#shared/api/notice-text-views.ts';
import { err } from '#shared/result.ts';
import { findPortal } from '../../flows/find-portal.ts';
import { aboutNoticeText } from '../../notice-texts/about-notice-text.ts';
import { previewWords } from '../../notice-texts/preview-words.ts';
import { defineAction } from '../action.ts';

/** Shows words before they are used, with invented data: nobody’s name, and no code that works. */
export const previewNoticeText = defineAction({
  ...aboutNoticeText,
  id: 'notice-text.preview',
  summary: 'What a notice would look like in these words, or why they cannot be used',
  method: 'POST',
  path: '/admin/resources/{alias}/notice-texts/{language}/{kind}/preview',
  permission: 'texts.read',
  body: NoticeTextInput,
  output: NoticeTextPreview,
  status: 200,
  errors: ['not-found'],
  // While somebody types.
  perAddressPerMinute: 240,
  isAudited: false,
  needs: ['adminSessions'],
  async handle({ params: { alias: portal, language, kind }, body, config, now }) {
    if (!findPortal(config, portal)) return err({ code: 'not-found' });
    const key = { portal, language, kind };
    return previewWords(key, body, { config, now: now() });
  },
});
