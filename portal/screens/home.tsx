import { useEffect } from 'preact/hooks';
import { sessionActions } from '#shared/api/session-actions.ts';
import type { PortalAction } from '#shared/api/views.ts';
import { call } from '../api/client.ts';
import { usePortal } from '../app/portal-context.ts';
import { ActionList } from '../ui/action-list.tsx';
import { listedActions } from '../ui/listed-actions.ts';
import { DirectoryAway } from '../ui/directory-away.tsx';
import { lazyPart } from '../ui/lazy.tsx';
import { Page } from '../ui/page.tsx';

const RequestLine = lazyPart(async () => (await import('./restore/request-line.tsx')).RequestLine);

/** What somebody comes for who cannot get in. */
const urgentActions: readonly PortalAction[] = [
  'password.reset',
  'account.unlock',
  'access.restore',
  'password.change',
];

/** The start: what can be done here, in the administrator's order. */
export function Home() {
  const { portal, language, t } = usePortal();
  useNoProvenFlowLeft();
  const canSignIn = portal.signIn.methods.length > 0;
  const offered = portal.actions.filter((action) => canSignIn || !sessionActions.includes(action));
  const listed = listedActions(offered);
  // Whoever is locked out sees what helps at once; a short list needs no parts.
  const isUrgent = (action: PortalAction): boolean => listed.length <= 4 || urgentActions.includes(action);
  const [urgent, rest] = [listed.filter(isUrgent), listed.filter((action) => !isUrgent(action))];
  return (
    <Page title={t.home.title}>
      <p class="lead own-text">{portal.texts?.welcome?.[language] ?? t.home.lead}</p>
      <DirectoryAway text={t.home.away.text} />
      {portal.hasRequest && <RequestLine />}
      {offered.length === 0 && <p>{t.home.none}</p>}
      <ActionList actions={urgent} />
      {rest.length > 0 && (
        <section class="group">
          <h2>{t.home.more}</h2>
          <ActionList actions={rest} />
        </section>
      )}
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
