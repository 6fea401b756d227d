import { useEffect, useRef, useState } from 'preact/hooks';
import type { PasswordDemands } from '#shared/api/views.ts';
import { checkPassword, isAllowedSoFar } from '#shared/domain/check-password.ts';
import { generatePassphrase } from '#shared/domain/generate-passphrase.ts';
import { generatePassword } from '#shared/domain/generate-password.ts';
import type { PasswordAids } from '#shared/domain/password-aids.ts';
import { loadWords } from '#shared/words/load-words.ts';
import { usePortal } from '../../app/portal-context.ts';
import { usePolicyTexts } from '../../texts/policy-texts.ts';
import { CopyButton } from '../../ui/copy-button.tsx';

interface Props {
  readonly demands: PasswordDemands;
  readonly aids: PasswordAids;
  readonly wasUsed: boolean;
  readonly onUse: (password: string) => void;
}

const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

/** A generated password that keeps the rules, made on this device: syllables, or words for who would rather read. */
export function Suggestion({ demands, aids, wasUsed, onUse }: Props) {
  const { t, language } = usePortal();
  const more = usePolicyTexts();
  const [text, setText] = useState<string>();
  const [words, setWords] = useState<readonly string[]>();
  const use = useRef<HTMLButtonElement>(null);
  // The button that asked for one is gone: whoever pressed it goes on where the suggestion is taken.
  useEffect(() => use.current?.focus(), [text === undefined]);
  const suggest = (from: readonly string[] | undefined): void => {
    const phrase = from && generatePassphrase(demands, { words: from, randomBytes, aids });
    // Where there is no room for words, there may be for syllables.
    setText(phrase ?? generatePassword(demands, randomBytes, aids));
    setWords(phrase === undefined ? undefined : from);
  };
  const turn = (): void => {
    if (words) suggest(undefined);
    // Words that cannot be fetched leave the suggestion that is there.
    else loadWords(language).then(suggest, () => undefined);
  };
  const isFit = text !== undefined && isAllowedSoFar(checkPassword(text, demands, aids));
  return (
    <>
      {text === undefined ? (
        <button
          type="button"
          class="quiet flush"
          onClick={() => {
            suggest(undefined);
          }}
        >
          {t.password.suggest}
        </button>
      ) : (
        <div class="suggestion">
          {isFit ? (
            <>
              <p role="status">
                {t.password.suggestion} <code class="secret-text">{text}</code>
              </p>
              <div class="buttons">
                <button
                  ref={use}
                  type="button"
                  class="button"
                  onClick={() => {
                    onUse(text);
                  }}
                >
                  {t.password.use}
                </button>
                <button
                  type="button"
                  class="quiet"
                  onClick={() => {
                    suggest(words);
                  }}
                >
                  {t.password.another}
                </button>
                <CopyButton text={text} />
                <button type="button" class="quiet" onClick={turn}>
                  {words ? more.syllables : more.words}
                </button>
              </div>
            </>
          ) : (
            <p role="status">{more.noSuggestion}</p>
          )}
        </div>
      )}
      <p class="small soft" role="status">
        {wasUsed ? t.password.used : ''}
      </p>
    </>
  );
}
