import { useEffect } from 'preact/hooks';
import { call } from '../api/client.ts';
import { usePortal } from '../app/portal-context.ts';
import { ActionList } from '../ui/action-list.tsx';
import { DirectoryAway } from '../ui/directory-away.tsx';
import { Page } from '../ui/page.tsx';

/** The start: what can be done here, in the administrator's order. */
export function Home() {
  const { portal, t } = usePortal();
  useNoProvenFlowLeft();
  return (
    <Page title={t.home.title}>
      <p class="lead">{t.home.lead}</p>
      <DirectoryAway text={t.home.away.text} />
      {portal.actions.length === 0 && <p>{t.home.none}</p>}
      <ActionList actions={portal.actions} />
    </Page>
  );
}

/**
 * Whoever goes back to the start is done. A recovery that is proven must not wait for the next person at this screen.
 */
function useNoProvenFlowLeft(): void {
  const { flow, setFlow } = usePortal();
  useEffect(() => {
    if (flow?.state !== 'proven') return;
    setFlow(undefined);
    void call('flow.abandon', {});
  }, []);
}
