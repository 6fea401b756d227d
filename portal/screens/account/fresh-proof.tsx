import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FreshProofView } from '#shared/api/proof-views.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import { call } from '../../api/client.ts';
import { serverNow } from '../../api/server-clock.ts';
import { usePortal } from '../../app/portal-context.ts';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/lazy.tsx';
import { OwnText } from '../../ui/own-text.tsx';
import { Page } from '../../ui/page.tsx';
import { SupportText } from '../../ui/support-text.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { OtherWays } from '../proof/other-ways.tsx';
import { screenOf } from '../proof/proof-screens.ts';
import { sessionProving } from '../proof/proving.ts';
import { useGuardedTask } from './use-guarded-task.ts';

interface Props {
  readonly login: string;
  readonly onSessionEnded: () => void;
  /** What the proof is for. Given a way to ask for it again, when it has run out meanwhile. */
  readonly children: (onStale: () => void) => ComponentChildren;
}

/** Asks who is signed in to prove it once more, before something is changed by which they prove it (THREATS E14). */
export function FreshProof({ login, onSessionEnded, children }: Props) {
  const { t, portal } = usePortal();
  const [state, setState] = useState<FreshProofView>();
  const [chosen, setChosen] = useState<FactorId>();
  const task = useGuardedTask(onSessionEnded);
  const load = (): void => {
    setState(undefined);
    void task.run(() => call('session.show-proof', {})).then(setState);
  };
  useEffect(load, []);

  if (task.trouble) {
    return (
      <Page title={t.common.problem}>
        <TroubleNotice trouble={task.trouble} />
        <button type="button" class="button primary" onClick={load}>
          {t.common.tryAgain}
        </button>
      </Page>
    );
  }
  if (!state) return <Loading />;
  if (state.freshUntil !== undefined && Date.parse(state.freshUntil) > serverNow()) return <>{children(load)}</>;

  const proving = sessionProving(login, state, { state: setState, signedOut: onSessionEnded });
  const factor = chosen ?? proving.choices[0];
  if (factor === undefined) return <NoWay />;
  const { title, Proof } = screenOf(factor);
  return (
    <Page key={factor} title={title(t)} overline={t.fresh.title}>
      <p>{t.fresh.text}</p>
      <OwnText text={portal.texts?.proofs?.[factor]} />
      <Proof proving={proving} />
      <OtherWays proving={proving} but={factor} onChoose={setChosen} />
      <p>
        <Link to="account">{t.common.cancel}</Link>
      </p>
    </Page>
  );
}

/** Nothing by which this person could prove it: a person has to help. */
function NoWay() {
  const { t } = usePortal();
  return (
    <Page title={t.fresh.noneTitle}>
      <p>{t.fresh.noneText}</p>
      <SupportText />
      <Link to="account" class="button">
        {t.account.back}
      </Link>
    </Page>
  );
}
