import { useState } from 'preact/hooks';
import { useWords } from './words.ts';

/** Copies a text; says so. Where the browser does not allow it, the text beside it can be selected by hand. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const words = useWords();
  const [copied, setCopied] = useState<string>();
  return (
    <button
      type="button"
      class="quiet"
      onClick={() => {
        navigator.clipboard?.writeText(text).then(
          () => {
            setCopied(text);
          },
          () => undefined,
        );
      }}
    >
      <span role="status">{copied === text ? words.copied : (label ?? words.copy)}</span>
    </button>
  );
}
