import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '#shared/api/views.ts';
import { workTexts } from './work-texts.ts';
import './checking.css';

interface Props {
  readonly language: Language;
  /** 0 to 1. */
  readonly progress: number;
  readonly onStop: () => void;
}

/** In front of the page, which stays as it is: what was typed is still there afterwards, and the focus goes back. */
export function Checking({ language, progress, onStop }: Props) {
  const t = workTexts[language];
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="checking"
      lang={language}
      aria-labelledby="checking-title"
      aria-describedby="checking-text"
      onCancel={onStop}
    >
      <h2 id="checking-title">{t.title}</h2>
      <p id="checking-text">{t.text}</p>
      <progress aria-label={t.progress} max={1} value={progress} />
      <button type="button" class="button" onClick={onStop}>
        {t.stop}
      </button>
    </dialog>
  );
}
