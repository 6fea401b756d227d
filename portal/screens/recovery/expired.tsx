import { usePortal } from '../../app/portal-context.ts';
import { Page } from '../../ui/page.tsx';
import { bases } from './steps.ts';
import type { Purpose } from './steps.ts';

interface Props {
  readonly purpose: Purpose;
  /** The change may have been asked for before, its answer lost: then nobody may say that nothing happened. */
  readonly isUnsure?: boolean;
}

/** The flow is over; the name is kept for another try. */
export function Expired({ purpose, isUnsure = false }: Props) {
  const { t, go, setFlow } = usePortal();
  return (
    <Page title={t.expired.title}>
      <p>{isUnsure ? t.expired.unlockText : t.expired.text}</p>
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
