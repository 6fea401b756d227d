import { memberChanges } from '#shared/domain/member-changes.ts';
import { fieldTexts } from '../../field-texts.ts';
import type { ConsoleLanguage } from '../../languages.ts';
import { languageNames } from '#shared/languages.ts';
import type { Draft, Gate } from './draft.ts';
import { gateInWords } from './gate-words.ts';
import { texts } from './texts.ts';
import type { ResourceTexts } from './texts.ts';

/** A member that becomes different, and how. */
export interface SaidChange {
  readonly member: string;
  readonly lines: readonly string[];
}

/** Everything that can become different, in the order in which it is said. */
const memberNames = [
  ...(['name', 'directory', 'languages', 'actions', 'recovery', 'restore', 'admins', 'signIn', 'tokenTypes'] as const),
  ...(['members', 'tokenPin', 'rules', 'portalPassword', 'questions', 'profile', 'environment', 'botDefence'] as const),
  ...(['branding', 'support', 'texts', 'helpers'] as const),
] satisfies (keyof Draft)[];

type MemberName = (typeof memberNames)[number];

/** What saving would change, for a person to read before it is written. Empty when nothing would. */
export function changesInWords(before: Draft, after: Draft, language: ConsoleLanguage): SaidChange[] {
  const { names } = fieldTexts[language];
  return memberNames.flatMap((name) => {
    const [was, is] = [memberOf(before, name), memberOf(after, name)];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [{ member: names[name], lines: linesOf(name, was, is, language) }];
  });
}

const memberOf = (draft: Draft, name: MemberName): unknown => (name === 'signIn' ? draft.signIn.methods : draft[name]);

function linesOf(name: MemberName, was: unknown, is: unknown, language: ConsoleLanguage): string[] {
  const t = texts[language];
  const { from, set, gone } = t.changeKinds;
  if (is === undefined) return [gone];
  if (Array.isArray(is)) return listLines((was ?? []) as string[], is as string[], wordOf(name, t), t);
  if (name === 'recovery' || name === 'restore') {
    const words = (gate: unknown): string => gateInWords(gate as Gate, language).join(' ');
    return was === undefined ? [set(words(is))] : [from(words(was), words(is))];
  }
  if (typeof is === 'object') {
    const changes = memberChanges(was as object | undefined, is ?? {});
    const logo = name === 'branding' ? logoLine(was as Draft['branding'], is as Draft['branding'], t) : undefined;
    const others = logo === undefined ? changes : changes.filter(({ path }) => !/^logo\.(id|width|height)$/.test(path));
    return [
      ...(logo === undefined ? [] : [logo]),
      ...others.map(({ path, before, after }) => `${path}: ${from(plain(before), plain(after))}`),
    ];
  }
  const word = wordOf(name, t);
  return [from(word(plain(was)), word(plain(is)))];
}

/** A picture has a hash for a name, which says nothing to anybody. */
function logoLine(was: Draft['branding'], is: Draft['branding'], t: ResourceTexts): string | undefined {
  if (was?.logo?.id === is?.logo?.id) return undefined;
  const { title, change } = t.logo;
  return `${title}: ${is?.logo ? (was?.logo ? change.other : change.set) : change.gone}`;
}

function listLines(
  was: readonly string[],
  is: readonly string[],
  word: (id: string) => string,
  { changeKinds: { on, off, order } }: ResourceTexts,
): string[] {
  const words = (ids: readonly string[]): string => ids.map(word).join(', ');
  const come = is.filter((each) => !was.includes(each));
  const go = was.filter((each) => !is.includes(each));
  const kept = is.filter((each) => was.includes(each));
  const isMoved = kept.join() !== was.filter((each) => is.includes(each)).join();
  return [
    ...(come.length > 0 ? [on(words(come))] : []),
    ...(go.length > 0 ? [off(words(go))] : []),
    ...(isMoved ? [order(words(is))] : []),
  ];
}

/** What an id of a member is called. */
function wordOf(name: MemberName, t: ResourceTexts): (id: string) => string {
  const names: Partial<Record<MemberName, Readonly<Record<string, string>>>> = {
    actions: t.actions,
    signIn: t.methods,
    tokenTypes: t.tokenTypes,
    members: t.members,
    tokenPin: t.pins,
    languages: languageNames,
  };
  return (id) => names[name]?.[id] ?? id;
}

const plain = (value: unknown): string => {
  if (value === undefined) return '–';
  if (Array.isArray(value)) return value.map(plain).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
};
