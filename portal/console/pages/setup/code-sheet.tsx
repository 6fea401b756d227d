import { CopyButton } from '../../../ui/copy-button.tsx';
import { useTexts } from '../../app/console-context.ts';
import { texts } from './texts.ts';

interface Props {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** Recovery codes: to be written down now, for they are not shown again. */
export function CodeSheet({ codes, onKept }: Props) {
  const t = useTexts(texts);
  return (
    <>
      <p>{t.codesText}</p>
      <ol class="code-sheet" aria-label={t.codesList}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p class="no-print">
        <CopyButton text={`${codes.join('\n')}\n`} label={t.codesCopy} />
      </p>
      <p class="no-print">
        <button type="button" class="button primary" onClick={onKept}>
          {t.codesKept}
        </button>
      </p>
    </>
  );
}
