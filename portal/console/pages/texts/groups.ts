import type { NoticeFamily } from '#shared/domain/notice-shapes.ts';

/** What the list can be narrowed to. */
export const groups = ['codes', 'account', 'desk', 'deciders', 'admin', 'owners'] as const;
export type Group = (typeof groups)[number];

/** Where administrators look for a notice. */
export const groupOf: Readonly<Record<NoticeFamily, Group>> = {
  ...{ code: 'codes', 'text-code': 'codes', 'text-word': 'codes', 'chat-code': 'codes', 'chat-word': 'codes' },
  ...{ change: 'account', 'new-address': 'account' },
  ...{ invitation: 'desk', help: 'desk' },
  ...{ issue: 'deciders', report: 'deciders', digest: 'deciders' },
  ...{ admin: 'admin', owners: 'owners' },
};
