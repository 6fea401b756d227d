import type { Trouble } from '../api/trouble.ts';
import { usePortal } from '../app/portal-context.ts';
import { Link } from '../ui/link.tsx';
import { Page } from '../ui/page.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';

/** There is no portal at this address, or it could not be asked. */
export function NoPortal({ trouble }: { trouble: Trouble }) {
  const { t, refreshPortal } = usePortal();
  if (trouble.code === 'not-found' || trouble.code === 'bad-request') {
    return (
      <Page title={t.home.noPortal.title}>
        <p>{t.home.noPortal.text}</p>
      </Page>
    );
  }
  return (
    <Page title={t.home.title}>
      <TroubleNotice trouble={trouble} />
      <button type="button" class="button primary" onClick={() => void refreshPortal()}>
        {t.common.tryAgain}
      </button>
    </Page>
  );
}

/** No such page within the portal. */
export function NotFound() {
  const { t } = usePortal();
  return (
    <Page title={t.troubles['not-found'].title}>
      <p>{t.troubles['not-found'].text}</p>
      <Link to="" class="button">
        {t.common.home}
      </Link>
    </Page>
  );
}
