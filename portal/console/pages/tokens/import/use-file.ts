import { useState } from 'preact/hooks';
import { importTexts } from '#shared/domain/token-import/import-texts.ts';
import { looksLikeXml } from '#shared/domain/token-import/pskc-file.ts';
import { useConsole, useTexts } from '../../../app/console-context.ts';
import { readFile } from './read-file.ts';
import { importPageTexts } from './texts.ts';

/** A file that was chosen. `turn` tells one choice from the next. */
export interface ChosenFile {
  readonly text: string;
  readonly isXml: boolean;
  readonly turn: number;
}

/** Reads the file that somebody chooses; it lives in the page until another one is chosen. */
export function useFile(): {
  readonly file: ChosenFile | undefined;
  readonly error: string | undefined;
  readonly take: (chosen: File) => void;
  readonly forget: () => void;
} {
  const t = useTexts(importPageTexts);
  const { language } = useConsole();
  const [file, setFile] = useState<ChosenFile>();
  const [error, setError] = useState<string>();
  const [turn, setTurn] = useState(0);
  const take = (chosen: File): void => {
    readFile(chosen).then(
      (text) => {
        setError(text === 'too-large' ? importTexts[language].files['too-large'] : undefined);
        if (text === 'too-large') return;
        setTurn(turn + 1);
        setFile({ text, isXml: looksLikeXml(text), turn });
      },
      () => {
        setError(t.unreadable);
      },
    );
  };
  return { file, error, take, forget: () => setFile(undefined) };
}
