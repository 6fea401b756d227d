import type { OwnTexts } from '#shared/api/own-texts.ts';
import { usePortal } from '../app/portal-context.ts';

type InLanguages = NonNullable<OwnTexts['welcome']>;

/** What the administrator says here, in the language of the page; as text, whatever is in it (THREATS W7). */
export function OwnText({ text }: { text: InLanguages | undefined }) {
  const said = text?.[usePortal().language];
  return said === undefined ? null : <p class="own-text">{said}</p>;
}
