import { NoticeTextInput, NoticeTextPreview } from '#shared/api/notice-text-views.ts';
import { aboutInstallationText } from '../../notice-texts/about-notice-text.ts';
import { previewWords } from '../../notice-texts/preview-words.ts';
import { installation } from '../../ports/notice-text-store.ts';
import { defineAction } from '../action.ts';

/** Shows words before they are used, with invented data: nobody’s name, and no code that works. */
export const previewInstallationText = defineAction({
  ...aboutInstallationText,
  id: 'installation-text.preview',
  summary: 'What a mail to administrators would look like in these words, or why they cannot be used',
  method: 'POST',
  path: '/admin/notice-texts/{language}/{kind}/preview',
  permission: 'settings.read',
  body: NoticeTextInput,
  output: NoticeTextPreview,
  status: 200,
  errors: [],
  // While somebody types.
  perAddressPerMinute: 240,
  isAudited: false,
  needs: ['adminSessions'],
  handle({ params, body, config, now }) {
    const key = { ...params, portal: installation };
    return previewWords(key, body, { config, now: now() });
  },
});
