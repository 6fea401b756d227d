import * as z from 'zod';
import { NoticeTextInput } from '#shared/api/notice-text-views.ts';
import { err } from '#shared/result.ts';
import { findPortal } from '../../flows/find-portal.ts';
import { aboutNoticeText } from '../../notice-texts/about-notice-text.ts';
import { testWords } from '../../notice-texts/test-words.ts';
import { defineAction } from '../action.ts';

/** Sends words with invented data by mail, to who asks for it and to nobody else. */
export const sendTestNotice = defineAction({
  ...aboutNoticeText,
  id: 'notice-text.send-test',
  summary: 'Sends a notice in these words, with invented data, to the administrator who asks',
  method: 'POST',
  path: '/admin/resources/{alias}/notice-texts/{language}/{kind}/test-message',
  permission: 'texts.write',
  body: NoticeTextInput,
  output: z.object({ to: z.string() }),
  status: 202,
  errors: ['not-found', 'not-allowed', 'rules-broken', 'too-many-tries'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['adminSessions', 'budgets', 'notices'],
  async handle({ params: { alias: portal, language, kind }, caller, body, ports, now, random, config }) {
    if (!findPortal(config, portal)) return err({ code: 'not-found' });
    const key = { portal, language, kind };
    return testWords(ports, key, { caller, body, now: now(), random });
  },
});
