import { useEffect } from 'preact/hooks';
import { usePortal } from '../../app/portal-context.ts';
import { lazy, Loading } from '../../ui/lazy.tsx';
import { Link } from '../../ui/link.tsx';
import { StopPage } from '../../ui/stop-page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { DonePage } from '../done-page.tsx';
import { Expired } from './expired.tsx';
import { NameStep } from './name-step.tsx';
import { ProofStep } from './proof-step.tsx';
import { bases, factorOfStep, stepOf } from './steps.ts';
import type { Purpose } from './steps.ts';
import { Unlocking } from './unlocking.tsx';
import { useFlow } from './use-flow.ts';

const PasswordStep = lazy(async () => (await import('./password-step.tsx')).PasswordStep, 'first texts');

/** Forgot and unlock: the same way, with another end. */
export function Recovery({ purpose, step }: { purpose: Purpose; step: string }) {
  const { place } = usePortal();
  if (step === '') return <NameStep purpose={purpose} />;
  if (step === 'done') return place.memory.outcome === 'done' ? <DonePage kind={purpose} /> : <GoHome />;
  return <FlowStep purpose={purpose} step={step} />;
}

function FlowStep({ purpose, step }: { purpose: Purpose; step: string }) {
  const { t, portal, place, go } = usePortal();
  const { flow, trouble, reload } = useFlow(purpose);
  const isWaiting = place.memory.operation !== undefined;
  const right = flow && !isWaiting ? stepOf(flow, step) : step;

  useEffect(() => {
    if (right !== step) go(`${bases[purpose]}/${right}`, { replace: true });
  }, [right, step, purpose, go]);

  if (!isWaiting) {
    if (trouble?.code === 'flow-required') {
      return <Expired purpose={purpose} isUnsure={step === 'unlocking'} />;
    }
    if (trouble) {
      return (
        <Page title={t.common.problem}>
          <TroubleNotice trouble={trouble} />
          <button type="button" class="button primary" onClick={() => void reload()}>
            {t.common.tryAgain}
          </button>
        </Page>
      );
    }
    if (!flow || right !== step) return <Loading />;
    if (flow.obstacle === 'factors-missing') {
      const { factorsMissing, factorsMissingNext } = t.obstacle;
      // Where people sign in, the page of their account says what to set up.
      const next = portal.signIn.methods.length > 0 ? ` ${factorsMissingNext}` : '';
      return (
        <StopPage why={{ ...factorsMissing, text: factorsMissing.text + next }}>
          {portal.actions.includes('access.restore') && (
            <Link to="restore" class="button primary">
              {t.actions['access.restore'].title}
            </Link>
          )}
        </StopPage>
      );
    }
    if (flow.obstacle) return <StopPage why={t.outcomes[flow.obstacle]} lead={t.obstacle.lead} />;
  }
  if (step === 'password') return <PasswordStep flow={flow} reload={reload} />;
  if (step === 'unlocking') return <Unlocking flow={flow} reload={reload} />;
  const factor = flow && factorOfStep(flow, step);
  return flow && factor ? <ProofStep flow={flow} purpose={purpose} factor={factor} /> : <Loading />;
}

function GoHome() {
  const { go } = usePortal();
  useEffect(() => {
    go('', { replace: true });
  }, [go]);
  return <Loading />;
}
