import type { NoticeTextList } from '#shared/api/notice-text-views.ts';
import type { NoticeFamily } from '#shared/domain/notice-shapes.ts';

type Row = NoticeTextList['noticeTexts'][number];

/** What a notice is about, in the order in which they are shown. */
const groups = ['codes', 'account', 'desk', 'deciders', 'admin', 'owners'] as const;
type Group = (typeof groups)[number];
/** What the list can be narrowed to: also those that have own words. */
export type Choice = Group | 'changed';

/** Where administrators look for a notice. */
const groupOf: Readonly<Record<NoticeFamily, Group>> = {
  ...{ code: 'codes', 'text-code': 'codes', 'text-word': 'codes', 'chat-code': 'codes', 'chat-word': 'codes' },
  ...{ change: 'account', 'new-address': 'account', expiry: 'account' },
  ...{ invitation: 'desk', help: 'desk' },
  ...{ issue: 'deciders', report: 'deciders', digest: 'deciders' },
  ...{ admin: 'admin', owners: 'owners', trail: 'owners' },
};

/** What a list can be narrowed to with something left. */
export const choicesOf = (rows: readonly Row[]): Choice[] => [
  ...(rows.some(isChanged) ? (['changed'] as const) : []),
  ...groups.filter((group) => rows.some(({ family }) => groupOf[family] === group)),
];

/** What is left of a list, group by group. */
export function chosenOf(rows: readonly Row[], choice: Choice | ''): Row[] {
  const left = choice === 'changed' ? rows.filter(isChanged) : rows;
  const shown = groups.filter((group) => choice === '' || choice === 'changed' || choice === group);
  return shown.flatMap((group) => left.filter(({ family }) => groupOf[family] === group));
}

const isChanged = ({ changed }: Row): boolean => changed.length > 0;
