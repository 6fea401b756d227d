import * as z from 'zod';
import { PortalAlias } from '#shared/api/inputs.ts';
import { MailPreview } from '#shared/api/people-views.ts';
import { Language } from '#shared/api/views.ts';
import { err, ok } from '#shared/result.ts';
import { findPortal } from '../../flows/find-portal.ts';
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
  needs: ['adminSessions'],
  async handle({ query: { portal, language, kind }, config }) {
    if (!findPortal(config, portal)) return err({ code: 'not-found' });
    const { renderDeskMail } = await import('../../notices/render-desk-mail.ts');
    const to = 'sam@example.com';
    const { subject, text } = await renderDeskMail({ kind, id: 'preview', to, language, portal, login: 'sam' }, config);
    return ok({ body: { subject, text } });
  },
});
