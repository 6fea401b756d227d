import * as z from 'zod';
import { ok } from '#shared/result.ts';
import { defineAction } from '../action.ts';

/**
 * Takes what is about a person out of the audit trail: who they are, and from where they came. What happened, when, and by
 * which administrator stays, and the chain stays whole. It is carried out by the function that keeps the trail, as soon as
 * the record of this very request is in it (`events/keep-audit.ts`): nobody erases unseen.
 */
export const eraseAuditPerson = defineAction({
  id: 'audit.erase-person',
  summary: 'Erases what the audit trail says about a person; the chain stays whole',
  method: 'POST',
  path: '/admin/audit-erasures',
  group: 'admin',
  standing: 'admin',
  permission: 'audit.erase',
  scope: 'everywhere',
  body: z.strictObject({ person: z.string().regex(/^[a-z0-9-]{1,31}#[0-9a-f-]{36}$/) }),
  output: z.object({ person: z.string() }),
  status: 202,
  errors: [],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['adminSessions'],
  handle: ({ body: { person } }) => Promise.resolve(ok({ body: { person }, about: person })),
});
