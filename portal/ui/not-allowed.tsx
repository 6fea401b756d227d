import { usePortal } from '../app/portal-context.ts';
import { Page } from './page.tsx';

/** For who came to something that this portal does not offer, by an old link or a changed address. */
export function NotAllowed() {
  const { t } = usePortal();
  const { title, text } = t.troubles['not-allowed'];
  return (
    <Page title={title}>
      <p>{text}</p>
    </Page>
  );
}
