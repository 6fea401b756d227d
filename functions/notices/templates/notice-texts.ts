import type { TemplateKind } from '#shared/domain/notice-templates.ts';

/** What one notice says, as we write it: paragraphs, and in mails a subject. Where the code and the link stand is ours. */
export interface OurTemplate {
  readonly subject?: string;
  readonly body: readonly string[];
}

/** What notices say in one language. */
export interface NoticeTexts {
  readonly templates: Readonly<Record<TemplateKind, OurTemplate>>;
  /** On the button of the link "this was not me", and why one would press it. */
  readonly notMe: string;
  readonly ifNotMe: string;
  readonly support: string;
  readonly footer: string;
  /** How a request to restore access ended. */
  readonly endings: Readonly<Record<'verified' | 'refused' | 'cancelled', string>>;
  /** How many recovery codes there still are. */
  readonly left: (count: number) => string;
}
