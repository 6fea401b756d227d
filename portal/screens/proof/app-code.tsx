import type { FlowView } from '#shared/api/views.ts';
import { usePortal } from '../../app/portal-context.ts';
import { More } from '../../ui/more.tsx';
import { SupportText } from '../../ui/support-text.tsx';
import { CodeForm } from './code-form.tsx';

/** Digits of an authenticator app's code: what every app can do. */
const digits = 6;

/** A code from the authenticator app. */
export function AppCode({ onProven }: { onProven: (flow: FlowView) => void }) {
  const { t, portal } = usePortal();
  return (
    <>
      <p>{t.app.text(portal.name)}</p>
      <CodeForm factor="totp" label={t.app.label} hint={t.app.hint} digits={digits} onProven={onProven}>
        <More title={t.app.lost}>
          <p>{t.app.lostText}</p>
          <SupportText />
        </More>
      </CodeForm>
    </>
  );
}
