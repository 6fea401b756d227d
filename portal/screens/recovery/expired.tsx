import { usePortal } from '../../app/portal-context.ts';
import { Page } from '../../ui/page.tsx';
import { bases } from './steps.ts';
import type { Purpose } from './steps.ts';

/** The flow is over; the name is kept for another try. */
export function Expired({ purpose }: { purpose: Purpose }) {
  const { t, go, setFlow } = usePortal();
  return (
    <Page title={t.expired.title}>
      <p>{t.expired.text}</p>
      <button
        type="button"
        class="button primary"
        onClick={() => {
          setFlow(undefined);
          go(bases[purpose], { replace: true });
        }}
      >
        {t.expired.button}
      </button>
    </Page>
  );
}
