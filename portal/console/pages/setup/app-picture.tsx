import type { AdminAppOffer } from '#shared/api/administrator-views.ts';
import { CodeField } from '../../../ui/code-field.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { QrCode } from '../../../ui/qr-code.tsx';
import { useTexts } from '../../app/console-context.ts';
import { texts } from './texts.ts';

interface Props {
  readonly offer: AdminAppOffer;
  readonly code: string;
  readonly error: string | undefined;
  readonly onText: (text: string) => void;
}

/** The picture to scan, the key for who cannot, and the code that proves it worked. */
export function AppPicture({ offer, code, error, onText }: Props) {
  const t = useTexts(texts);
  return (
    <>
      <h2>{t.appTitle}</h2>
      <p>{t.appText}</p>
      <QrCode text={offer.uri} label={t.qr} />
      <p>
        {t.manual} <code class="secret-text">{offer.secret.match(/.{1,4}/g)?.join(' ')}</code>
        <CopyButton text={offer.secret} />
      </p>
      <CodeField id="app-code" label={t.code} hint={t.codeHint} digits={6} value={code} error={error} onText={onText} />
    </>
  );
}
