import * as z from 'zod';
import { Origin } from '#shared/api/activity-views.ts';
import { AdminLanguage } from '#shared/api/administrator-views.ts';
import { AdminRole } from '#shared/domain/admin-roles.ts';
import { kindsOf } from '#shared/domain/notice-shapes.ts';
import { withoutPrefix } from './without-prefix.ts';

/** What can happen to an administrator. */
export const adminEvents = kindsOf('admin').map(withoutPrefix('admin-'));
export type AdminEvent = (typeof adminEvents)[number];

/** To an administrator: what happened to them, or, for owners, to another one. */
export const AdminNotice = z.strictObject({
  /** Names the notice: the same one is not sent twice. */
  id: z.string(),
  to: z.string(),
  language: AdminLanguage,
  /** None: it is about the console. */
  portal: z.literal(''),
  kind: z.literal('admin'),
  event: z.enum(adminEvents),
  /** Whom it is about, and what they are now. */
  name: z.string(),
  role: AdminRole,
  /** Whether it goes to the very one whom it is about. */
  isOwn: z.boolean(),
  at: z.iso.datetime(),
  /** Who did it; absent when it was they themselves. */
  by: z.exactOptional(z.string()),
  from: z.exactOptional(Origin),
  /** With an invitation, to whom it is for alone. */
  setupToken: z.exactOptional(z.string()),
});
export type AdminNotice = z.infer<typeof AdminNotice>;
