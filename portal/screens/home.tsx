import { useEffect } from 'preact/hooks';
import { sessionActions } from '#shared/api/session-actions.ts';
import { call } from '../api/client.ts';
import { usePortal } from '../app/portal-context.ts';
import { ActionList } from '../ui/action-list.tsx';
import { DirectoryAway } from '../ui/directory-away.tsx';
import { Page } from '../ui/page.tsx';

/** The start: what can be done here, in the administrator's order. */
export function Home() {
  const { portal, t } = usePortal();
  useNoProvenFlowLeft();
  const canSignIn = portal.signIn.methods.length > 0;
  const offered = portal.actions.filter((action) => canSignIn || !sessionActions.includes(action));
  return (
    <Page title={t.home.title}>
      <p class="lead">{t.home.lead}</p>
      <DirectoryAway text={t.home.away.text} />
      {offered.length === 0 && <p>{t.home.none}</p>}
      <ActionList actions={offered} />
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
