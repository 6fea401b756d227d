import { AdminLanguage } from '#shared/api/administrator-views.ts';
import { NoticeTextList } from '#shared/api/notice-text-views.ts';
import { installationKinds } from '#shared/domain/notice-shapes.ts';
import { ok } from '#shared/result.ts';
import { listWords } from '../../notice-texts/list-words.ts';
import { installation } from '../../ports/notice-text-store.ts';
import { defineAction } from '../action.ts';

/** All mails about accounts of the console. */
export const listInstallationTexts = defineAction({
  id: 'installation-text.list',
  summary: 'Every mail to administrators whose words can be changed, and in which languages there are own ones',
  method: 'GET',
  path: '/admin/notice-texts',
  group: 'admin',
  standing: 'admin',
  permission: 'settings.read',
  scope: 'everywhere',
  output: NoticeTextList,
  status: 200,
  errors: [],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['adminSessions', 'noticeTextDesk'],
  async handle({ ports }) {
    const list = { kinds: installationKinds, languages: AdminLanguage.options };
    return ok({ body: await listWords(ports.noticeTextDesk, installation, list) });
  },
});
