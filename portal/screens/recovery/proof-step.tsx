import { useEffect } from 'preact/hooks';
import type { FlowView } from '#shared/api/views.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import { usePortal } from '../../app/portal-context.ts';
import { fetchSealing } from '../../sealing/seal-when-needed.ts';
import { OwnText } from '../../ui/own-text.tsx';
import { Page } from '../../ui/page.tsx';
import { OtherWays } from '../proof/other-ways.tsx';
import { screenOf } from '../proof/proof-screens.ts';
import { flowProving } from '../proof/proving.ts';
import { bases, progressOf, stepOf, stepOfFactor } from './steps.ts';
import type { Purpose } from './steps.ts';

interface Props {
  readonly flow: FlowView;
  readonly purpose: Purpose;
  readonly factor: FactorId;
}

/** One proof of who the person is. */
export function ProofStep({ flow, purpose, factor }: Props) {
  const { t, go, portal, setFlow } = usePortal();
  const { step, total } = progressOf(flow);
  const { title, Proof } = screenOf(factor);

  useEffect(() => {
    // The next screen's code comes while the person reads their mail.
    if (purpose !== 'reset') return;
    void import('./password-step.tsx').catch(() => undefined);
    fetchSealing();
  }, [purpose]);

  const proving = flowProving(flow, {
    flow: setFlow,
    proven: (next) => {
      setFlow(next);
      // This step is used up: "back" leads to the name, not to a code that has no use any more.
      go(`${bases[purpose]}/${stepOf(next)}`, { replace: true });
    },
    // Without a flow the page above shows the way to start again.
    expired: () => {
      setFlow(undefined);
    },
  });
  return (
    <Page title={title(t)} overline={t.steps.of(step, total)}>
      <OwnText text={portal.texts?.proofs?.[factor]} />
      <Proof proving={proving} />
      <OtherWays
        proving={proving}
        but={factor}
        onChoose={(other) => {
          go(`${bases[purpose]}/${stepOfFactor(other)}`, { replace: true });
        }}
      />
    </Page>
  );
}
