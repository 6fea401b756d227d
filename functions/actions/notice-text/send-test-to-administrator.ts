import * as z from 'zod';
import { NoticeTextInput } from '#shared/api/notice-text-views.ts';
import { aboutInstallationText } from '../../notice-texts/about-notice-text.ts';
import { testWords } from '../../notice-texts/test-words.ts';
import { installation } from '../../ports/notice-text-store.ts';
import { defineAction } from '../action.ts';

/** Sends words with invented data by mail, to who asks for it and to nobody else. */
export const sendTestToAdministrator = defineAction({
  ...aboutInstallationText,
  id: 'installation-text.send-test',
  summary: 'Sends a mail to administrators in these words, with invented data, to the owner who asks',
  method: 'POST',
  path: '/admin/notice-texts/{language}/{kind}/test-message',
  permission: 'settings.write',
  body: NoticeTextInput,
  output: z.object({ to: z.string() }),
  status: 202,
  errors: ['not-allowed', 'rules-broken', 'too-many-tries'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['adminSessions', 'budgets', 'notices'],
  handle({ params, caller, body, ports, now, random }) {
    const key = { ...params, portal: installation };
    return testWords(ports, key, { caller, body, now: now(), random });
  },
});
