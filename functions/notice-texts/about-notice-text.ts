import { InstallationTextPath, NoticeTextPath } from '#shared/api/notice-text-views.ts';

/** What every operation about one portal's words of a notice declares. */
export const aboutNoticeText = {
  group: 'admin',
  standing: 'admin',
  scope: ({ params }: { readonly params: { readonly alias: string } }) => ({ portal: params.alias }),
  params: NoticeTextPath,
} as const;

/**
 * What every operation about words of mails to administrators declares. These say who may do what in the console, and that
 * somebody else signed in there: so they are the owners', as what they tell of is.
 */
export const aboutInstallationText = {
  group: 'admin',
  standing: 'admin',
  scope: 'everywhere',
  params: InstallationTextPath,
} as const;
