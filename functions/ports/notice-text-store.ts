import type { Language } from '#shared/languages.ts';
import type { TemplateKind } from '#shared/domain/notice-shapes.ts';
import type { NoticeTemplate } from '#shared/domain/notice-templates.ts';

/** In place of a portal's alias, which none can be: words of mails about accounts of the console. */
export const installation = '*';

/** Which words: of one notice, in one language, of one portal or of the installation. */
export interface NoticeTextKey {
  readonly portal: string;
  readonly language: Language;
  readonly kind: TemplateKind;
}

/** An administrator's own words of a notice, in place of ours. */
export interface OwnNoticeText extends NoticeTextKey, NoticeTemplate {
  /** Another one with every change. */
  readonly revision: string;
  readonly changedAtMs: number;
  readonly changedBy: string;
}

/** Own words, as who sends notices reads them. */
export interface NoticeTexts {
  find(key: NoticeTextKey): Promise<OwnNoticeText | undefined>;
}

/** Own words, as administrators look after them. */
export interface NoticeTextDesk extends NoticeTexts {
  /** All of one portal: there are a few hundred at most. */
  list(portal: string): Promise<readonly OwnNoticeText[]>;
  /**
   * @param before the revision that it takes the place of; undefined: there was none
   * @returns false when it is another one by now
   */
  put(text: OwnNoticeText, before: string | undefined): Promise<boolean>;
  /** @returns false when it is another revision by now, or gone */
  remove(key: NoticeTextKey, before: string): Promise<boolean>;
}
