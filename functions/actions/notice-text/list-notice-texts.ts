import { NoticeTextList, NoticeTextPortal } from '#shared/api/notice-text-views.ts';
import { portalKinds } from '#shared/domain/notice-shapes.ts';
import { err, ok } from '#shared/result.ts';
import { findPortal } from '../../flows/find-portal.ts';
import { listWords } from '../../notice-texts/list-words.ts';
import { defineAction } from '../action.ts';

/** All notices of one portal: as many as there are kinds, however many people it has. */
export const listNoticeTexts = defineAction({
  id: 'notice-text.list',
  summary: 'Every notice whose words can be changed, and in which languages a portal has its own',
  method: 'GET',
  path: '/admin/resources/{alias}/notice-texts',
  group: 'admin',
  standing: 'admin',
  permission: 'texts.read',
  scope: ({ params }) => ({ portal: params.alias }),
  params: NoticeTextPortal,
  output: NoticeTextList,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['adminSessions', 'noticeTextDesk'],
  async handle({ params: { alias }, config, ports }) {
    const portal = findPortal(config, alias)?.portal;
    if (!portal) return err({ code: 'not-found' });
    const { languages } = portal;
    return ok({ body: await listWords(ports.noticeTextDesk, alias, { kinds: portalKinds, languages }) });
  },
});
