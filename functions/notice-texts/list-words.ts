import type { NoticeTextList } from '#shared/api/notice-text-views.ts';
import { shapeOf } from '#shared/domain/notice-shapes.ts';
import type { TemplateKind } from '#shared/domain/notice-shapes.ts';
import type { Language } from '#shared/languages.ts';
import type { NoticeTextDesk } from '../ports/notice-text-store.ts';

/** Every notice of one place, and in which languages it has own words. */
export async function listWords(
  desk: NoticeTextDesk,
  place: string,
  { kinds, languages }: { readonly kinds: readonly TemplateKind[]; readonly languages: readonly Language[] },
): Promise<NoticeTextList> {
  const own = await desk.list(place);
  const changed = (kind: string) => own.filter((each) => each.kind === kind).map(({ language }) => language);
  return {
    languages: [...languages],
    noticeTexts: kinds.map((kind) => ({
      ...{ kind, channel: shapeOf(kind).channel, family: shapeOf(kind).of, changed: changed(kind) },
    })),
  };
}
