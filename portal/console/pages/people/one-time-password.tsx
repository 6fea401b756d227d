import { useState } from 'preact/hooks';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { oneTimeTexts } from './one-time-texts.ts';
import { spelled } from './spelling.ts';

/** A password to read out: large, and letter by letter for the phone. Others may look over the shoulder, so it can be hidden. */
export function OneTimePassword({ password }: { readonly password: string }) {
  const words = useTexts(oneTimeTexts);
  const { language } = useConsole();
  const [isHidden, setHidden] = useState(false);
  return (
    <div class="notice notice-warning">
      <div>
        <p>{words.shown}</p>
        {isHidden ? (
          <p class="soft">{words.hidden}</p>
        ) : (
          <>
            <code class="secret-text">{password}</code>
            <details>
              <summary>{words.spelling}</summary>
              <ul>
                {spelled(password, language).map(({ piece, said }, index) => (
                  <li key={index}>
                    <code>{piece}</code> {said}
                  </li>
                ))}
              </ul>
            </details>
            <CopyButton text={password} />
          </>
        )}
        <button
          type="button"
          class="quiet"
          onClick={() => {
            setHidden(!isHidden);
          }}
        >
          {isHidden ? words.show : words.hide}
        </button>
      </div>
    </div>
  );
}
