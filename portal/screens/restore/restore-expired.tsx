import { usePortal } from '../../app/portal-context.ts';
import { Page } from '../../ui/page.tsx';
import { useRestoreTexts } from './restore-texts.ts';
import { base } from './steps.ts';

/** The time is over; what is lost and the name are kept for another try. */
export function RestoreExpired() {
  const { t, go, setFlow } = usePortal();
  const r = useRestoreTexts();
  return (
    <Page title={t.expired.title} overline={r.overline}>
      <p>{r.expired}</p>
      <button
        type="button"
        class="button primary"
        onClick={() => {
          setFlow(undefined);
          go(base, { replace: true });
        }}
      >
        {t.expired.button}
      </button>
    </Page>
  );
}
