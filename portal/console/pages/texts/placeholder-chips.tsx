import type { NoticeTextView } from '#shared/api/notice-text-views.ts';
import { useTexts } from '../../app/console-context.ts';
import { noticeTextTexts } from './texts.ts';

interface Props {
  readonly placeholders: NoticeTextView['placeholders'];
  readonly onChoose: (name: string) => void;
}

/** What may stand in the words; each puts itself where somebody is typing. */
export function PlaceholderChips({ placeholders, onChoose }: Props) {
  const words = useTexts(noticeTextTexts);
  if (placeholders.length === 0) return null;
  return (
    <fieldset class="field chips">
      <legend>{words.placeholders}</legend>
      <p class="hint">{words.placeholdersHint}</p>
      <ul>
        {placeholders.map(({ name, isRequired }) => (
          <li key={name}>
            <button
              type="button"
              class="button"
              onClick={() => {
                onChoose(name);
              }}
            >
              <code>{`{${name}}`}</code> {words.names[name]}
              {isRequired && <span class="soft"> ({words.required})</span>}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** A text with something put in where the field's caret is, and the caret behind it. */
export function insertAt(field: HTMLInputElement | HTMLTextAreaElement | null, text: string, piece: string): string {
  const [from, to] = [field?.selectionStart ?? text.length, field?.selectionEnd ?? text.length];
  // After the page has taken over the new text.
  setTimeout(() => {
    field?.focus();
    field?.setSelectionRange(from + piece.length, from + piece.length);
  });
  return `${text.slice(0, from)}${piece}${text.slice(to)}`;
}
