import { NoticeTextList, NoticeTextPortal } from '#shared/api/notice-text-views.ts';
import { shapeOf, templateKinds } from '#shared/domain/notice-templates.ts';
import { err, ok } from '#shared/result.ts';
import { findPortal } from '../../flows/find-portal.ts';
import { defineAction } from '../action.ts';

/** All notices of one portal: as many as there are kinds, whoever many people it has. */
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
    const own = await ports.noticeTextDesk.list(alias);
    const changed = (kind: string) => own.filter((each) => each.kind === kind).map(({ language }) => language);
    return ok({
      body: {
        languages: [...portal.languages],
        noticeTexts: templateKinds.map((kind) => ({ kind, channel: shapeOf(kind).channel, changed: changed(kind) })),
      },
    });
  },
});
