import type { NewTokenView } from '#shared/api/token-views.ts';
import type { CodeKind } from '#shared/domain/otp/token-kind.ts';
import type { Task } from '../../../app/use-task.ts';
import type { TokenTexts } from '../../../texts/en/tokens.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { More } from '../../../ui/more.tsx';
import { Page } from '../../../ui/page.tsx';
import { QrCode } from '../../../ui/qr-code.tsx';
import { CodeQuestion } from '../code-question.tsx';
import { useTokenTexts } from './token-context.ts';

/** A new app, whose secret is shown this once. */
export interface AppSecret extends NewTokenView {
  readonly kind: CodeKind;
  readonly secret: string;
  readonly uri: string;
}

interface Props {
  readonly token: AppSecret;
  readonly task: Task;
  readonly onCode: (code: string) => void;
}

/** The picture to scan, the key for those who cannot, and the code that proves it worked. */
export function ScanToken({ token, task, onCode }: Props) {
  const words = useTokenTexts();
  const { kind, secret, uri } = token;
  const digits = kind.type === 'ocra' ? 6 : kind.digits;
  return (
    <Page key="scan" title={words.scanTitle} overline={words.title}>
      <p>{words.scanText}</p>
      <QrCode text={uri} label={words.qr} />
      {uri.startsWith('otpauth://') && (
        <p>
          <a class="quiet flush inline-target" href={uri}>
            {words.onThisPhone}
          </a>
        </p>
      )}
      <More title={words.manual}>
        <p>{words.manualText(settingsOf(kind, words))}</p>
        <code class="secret-text">{secret.match(/.{1,4}/g)?.join(' ')}</code>
        <CopyButton text={secret} />
      </More>
      <CodeQuestion
        label={words.confirmLabel}
        hint={words.confirmHint(digits)}
        digits={digits}
        button={words.confirm}
        task={task}
        onCode={onCode}
      />
    </Page>
  );
}

function settingsOf(kind: CodeKind, words: TokenTexts): string {
  if (kind.type === 'ocra') return kind.suite;
  const algorithm = kind.algorithm.replace('sha', 'SHA-');
  return kind.type === 'totp'
    ? words.kindTotp(algorithm, kind.digits, kind.period)
    : words.kindHotp(algorithm, kind.digits);
}
