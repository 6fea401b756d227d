import type { ConsoleTrouble } from '../api/client.ts';
import { Link } from '../ui/link.tsx';
import { Page } from '../ui/page.tsx';
import { TroubleNotice } from '../ui/trouble-notice.tsx';
import { useConsole } from './console-context.ts';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useConsole();
  return (
    <Page title={t.notFound.title}>
      <p>{t.notFound.text}</p>
      <HomeLink />
    </Page>
  );
}

/** A page that the role does not include. */
export function NotPermittedPage() {
  const { t } = useConsole();
  return (
    <Page title={t.notPermitted.title}>
      <p>{t.notPermitted.text}</p>
      <HomeLink />
    </Page>
  );
}

/** Nobody knows who is signed in, because nothing answered. */
export function UnreachablePage({ trouble }: { trouble: ConsoleTrouble }) {
  const { t, refreshMe } = useConsole();
  return (
    <Page title={t.product}>
      <TroubleNotice trouble={trouble} onRetry={() => void refreshMe()} />
    </Page>
  );
}

const HomeLink = () => {
  const { t } = useConsole();
  return (
    <p>
      <Link to="" class="button">
        {t.home.title}
      </Link>
    </p>
  );
};
