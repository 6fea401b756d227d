import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from './words.ts';

interface Props {
  readonly tone: 'info' | 'warning' | 'error' | 'success';
  readonly title?: string;
  /** For errors, which must not be missed: takes the focus when it appears, and again whenever this value changes. */
  readonly focusFor?: unknown;
  readonly children?: ComponentChildren;
}

/** A message in the page. Its tone is never told by colour alone: it has a mark and words. */
export function Notice({ tone, title, focusFor, children }: Props) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tone !== 'error') return;
    // The window's title is what a screen reader says first after sending a form.
    document.title = words.errorPrefix + document.title.replace(words.errorPrefix, '');
    return () => {
      document.title = document.title.replace(words.errorPrefix, '');
    };
  }, [tone, words]);
  useEffect(() => {
    if (focusFor !== undefined) box.current?.focus();
  }, [focusFor]);
  return (
    <div ref={box} class={`notice notice-${tone}`} tabIndex={-1} role={tone === 'error' ? 'alert' : 'status'}>
      <Mark tone={tone} />
      <div>
        {title && <p class="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

const strokes: Record<Props['tone'], string> = {
  info: 'M12 11v6M12 7.5v.01',
  warning: 'M12 7v6M12 16.5v.01',
  error: 'M12 7v6M12 16.5v.01',
  success: 'M7.5 12.5l3 3 6-7',
};

const Mark = ({ tone }: { tone: Props['tone'] }) => (
  <svg class="notice-mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    {tone === 'warning' ? <path d="M12 2.8 22 20.5H2z" /> : <circle cx="12" cy="12" r="9.5" />}
    <path class="stroke" d={tone === 'warning' ? 'M12 9.5v5M12 17.4v.01' : strokes[tone]} />
  </svg>
);
