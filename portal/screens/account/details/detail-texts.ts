import type { AttributeOffer } from '#shared/api/profile-views.ts';
import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';
import type { ValueProblem } from '#shared/domain/attributes/check-value.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { usePageTexts } from '../../../texts/page-texts.ts';

export interface DetailTexts {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  /** It is there, and too big to be shown. */
  readonly hidden: string;
  readonly asking: string;
  readonly away: string;
  readonly change: string;
  readonly formTitle: string;
  readonly formLead: string;
  readonly readOnly: string;
  readonly nothingChanged: string;
  readonly saving: string;
  readonly doneTitle: string;
  readonly done: string;
  readonly labels: Record<AttributeName, string>;
  readonly wrong: Record<Exclude<ValueProblem, 'too-long' | 'wrong-form'>, string>;
  readonly tooLong: (most: number) => string;
  readonly wrongForm: (form: string) => string;
  /** Explains a form: `#` is a digit, `@` a letter. */
  readonly formHint: (form: string) => string;
  readonly choose: string;
  readonly photo: {
    readonly alt: string;
    readonly file: string;
    readonly hint: string;
    readonly size: string;
    readonly across: string;
    readonly down: string;
    readonly remove: string;
    readonly removed: string;
  };
}

/** In the language of the page. */
export const useDetailTexts = (): DetailTexts => usePageTexts().details;

/** What a detail is called: as the administrator named it in this language, else as everybody does. */
export function useDetailLabel(): (offer: Pick<AttributeOffer, 'name' | 'label'>) => string {
  const { language } = usePortal();
  const { labels } = useDetailTexts();
  return ({ name, label }) => label?.[language] ?? labels[name];
}
