import * as z from 'zod';
import { PortalAlias } from '#shared/api/inputs.ts';
import { MailPreview } from '#shared/api/people-views.ts';
import { Language } from '#shared/api/views.ts';
import { err, ok } from '#shared/result.ts';
import { findPortal } from '../../flows/find-portal.ts';
import { configWith } from '../../resources/config-now.ts';
import { defineAction } from '../action.ts';

/** An invitation as it will be sent, to somebody made up. */
export const previewInvitation = defineAction({
  id: 'onboarding.preview',
  summary: 'An invitation or a reminder as people will read it',
  method: 'GET',
  path: '/admin/onboarding/preview',
  group: 'admin',
  standing: 'admin',
  permission: 'onboarding.read',
  scope: ({ query }) => ({ portal: query.portal }),
  query: z.strictObject({
    portal: PortalAlias,
    language: Language,
    kind: z.enum(['invitation', 'invitation-reminder']),
  }),
  output: MailPreview,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['adminSessions', 'resourcesNow', 'noticeTextDesk'],
  async handle({ query: { portal, language, kind }, config: known, ports, log }) {
    const config = await configWith(portal, known, ports.resourcesNow);
    if (!findPortal(config, portal)) return err({ code: 'not-found' });
    const { ownWords } = await import('../../notices/own-words.ts');
    const { renderMail } = await import('../../notices/render-mail.ts');
    const notice = { kind, id: 'preview', to: 'sam@example.com', language, portal, login: 'sam' } as const;
    const own = await ownWords(ports.noticeTextDesk, notice, log);
    const { subject, text } = await renderMail(notice, config, own);
    return ok({ body: { subject, text } });
  },
});
