import { useState } from 'preact/hooks';
import type { PasswordDemands } from '#shared/api/views.ts';
import { generatePassword } from '#shared/domain/generate-password.ts';
import type { PasswordAids } from '#shared/domain/password-aids.ts';
import { usePortal } from '../../app/portal-context.ts';
import { CopyButton } from '../../ui/copy-button.tsx';

interface Props {
  readonly demands: PasswordDemands;
  readonly aids: PasswordAids;
  readonly wasUsed: boolean;
  readonly onUse: (password: string) => void;
}

const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

/** A generated password that keeps the rules, made on this device. */
export function Suggestion({ demands, aids, wasUsed, onUse }: Props) {
  const { t } = usePortal();
  const [text, setText] = useState<string>();
  const suggest = (): void => {
    setText(generatePassword(demands, randomBytes, aids));
  };
  return (
    <>
      {text === undefined ? (
        <button type="button" class="quiet flush" onClick={suggest}>
          {t.password.suggest}
        </button>
      ) : (
        <div class="suggestion">
          <p role="status">
            {t.password.suggestion} <code class="secret-text">{text}</code>
          </p>
          <div class="buttons">
            <button
              type="button"
              class="button"
              onClick={() => {
                onUse(text);
              }}
            >
              {t.password.use}
            </button>
            <button type="button" class="quiet" onClick={suggest}>
              {t.password.another}
            </button>
            <CopyButton text={text} />
          </div>
        </div>
      )}
      <p class="small soft" role="status">
        {wasUsed ? t.password.used : ''}
      </p>
    </>
  );
}
