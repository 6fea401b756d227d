import { usePortal } from '../../app/portal-context.ts';
import { More } from '../../ui/more.tsx';
import { SupportText } from '../../ui/support-text.tsx';
import { CodeForm } from './code-form.tsx';
import type { Proving } from './proving.ts';

/** Digits of an authenticator app's code: what every app can do. */
const digits = 6;

/** A code from the authenticator app. */
export function AppCode({ proving }: { proving: Proving }) {
  const { t } = usePortal();
  return (
    <>
      <p>{t.app.text}</p>
      <CodeForm factor="token-code" label={t.app.label} hint={t.app.hint} digits={digits} proving={proving}>
        <More title={t.app.lost}>
          <p>{t.app.lostText}</p>
          <SupportText />
        </More>
      </CodeForm>
    </>
  );
}
