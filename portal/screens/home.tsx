import { usePortal } from '../app/portal-context.ts';
import { ActionList } from '../ui/action-list.tsx';
import { DirectoryAway } from '../ui/directory-away.tsx';
import { Page } from '../ui/page.tsx';

/** The start: what can be done here, in the administrator's order. */
export function Home() {
  const { portal, t } = usePortal();
  return (
    <Page title={t.home.title}>
      <p class="lead">{t.home.lead}</p>
      <DirectoryAway text={t.home.away.text} />
      {portal.actions.length === 0 && <p>{t.home.none}</p>}
      <ActionList actions={portal.actions} />
    </Page>
  );
}
