import { encode } from 'uqr';
import { usePortal } from '../../app/portal-context.ts';
import type { Task } from '../../app/use-task.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { More } from '../../ui/more.tsx';
import { Page } from '../../ui/page.tsx';
import { CodeQuestion } from './code-question.tsx';

/** A new app's secret, shown this once. */
export interface NewApp {
  readonly id: string;
  /** Base32. */
  readonly secret: string;
  /** `otpauth://` */
  readonly uri: string;
}

interface Props {
  readonly app: NewApp;
  readonly task: Task;
  readonly onCode: (code: string) => void;
}

/** The picture to scan, the key for those who cannot, and the code that proves it worked. */
export function ScanApp({ app, task, onCode }: Props) {
  const { t } = usePortal();
  return (
    <Page key="scan" title={t.tokens.scanTitle} overline={t.tokens.title}>
      <p>{t.tokens.scanText}</p>
      <QrCode text={app.uri} label={t.tokens.qr} />
      {app.uri.startsWith('otpauth://') && (
        <p>
          <a class="quiet flush inline-target" href={app.uri}>
            {t.tokens.onThisPhone}
          </a>
        </p>
      )}
      <More title={t.tokens.manual}>
        <p>{t.tokens.manualText}</p>
        <code class="secret-text">{app.secret.match(/.{1,4}/g)?.join(' ')}</code>
        <CopyButton text={app.secret} />
      </More>
      <CodeQuestion
        label={t.tokens.confirmLabel}
        hint={t.app.hint}
        button={t.tokens.confirm}
        task={task}
        onCode={onCode}
      />
    </Page>
  );
}

/** Made in the browser: the secret goes to no picture service. Always dark on white, which every camera reads. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <div class="qr">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
        <path d={path} fill="#000" />
      </svg>
    </div>
  );
}
