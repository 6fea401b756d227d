import { NoticeTextPath } from '#shared/api/notice-text-views.ts';

/** What every operation about one notice's words declares. */
export const aboutNoticeText = {
  group: 'admin',
  standing: 'admin',
  scope: ({ params }: { readonly params: { readonly alias: string } }) => ({ portal: params.alias }),
  params: NoticeTextPath,
} as const;
