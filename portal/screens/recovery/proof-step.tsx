import { useEffect } from 'preact/hooks';
import type { FlowView } from '#shared/api/views.ts';
import { usePortal } from '../../app/portal-context.ts';
import { fetchSealing } from '../../sealing/seal-when-needed.ts';
import { Page } from '../../ui/page.tsx';
import { AppCode } from '../proof/app-code.tsx';
import { EmailCode } from '../proof/email-code.tsx';
import { OtherWays } from '../proof/other-ways.tsx';
import { bases, progressOf, stepOf } from './steps.ts';
import type { Purpose } from './steps.ts';

interface Props {
  readonly flow: FlowView;
  readonly purpose: Purpose;
  readonly factor: 'email-code' | 'token-code';
}

/** One proof of who the person is. */
export function ProofStep({ flow, purpose, factor }: Props) {
  const { t, go, setFlow } = usePortal();
  const { step, total } = progressOf(flow);

  useEffect(() => {
    // The next screen's code comes while the person reads their mail.
    if (purpose !== 'reset') return;
    void import('./password-step.tsx').catch(() => undefined);
    fetchSealing();
  }, [purpose]);

  const onProven = (next: FlowView): void => {
    setFlow(next);
    // This step is used up: "back" leads to the name, not to a code that has no use any more.
    go(`${bases[purpose]}/${stepOf(next)}`, { replace: true });
  };
  // Without a flow the page above shows the way to start again.
  const onExpired = (): void => {
    setFlow(undefined);
  };
  const proof = { flow, onProven, onFlow: setFlow, onExpired };
  return (
    <Page title={factor === 'token-code' ? t.app.title : t.email.title} overline={t.steps.of(step, total)}>
      {factor === 'token-code' ? <AppCode {...proof} /> : <EmailCode {...proof} />}
      <OtherWays
        flow={flow}
        but={factor}
        onChoose={(other) => {
          go(`${bases[purpose]}/${other === 'token-code' ? 'app' : 'code'}`, { replace: true });
        }}
      />
    </Page>
  );
}
