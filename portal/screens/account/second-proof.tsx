import { useState } from 'preact/hooks';
import type { FlowView } from '#shared/api/views.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import { usePortal } from '../../app/portal-context.ts';
import { useTask } from '../../app/use-task.ts';
import { usePageTexts } from '../../texts/page-texts.ts';
import { OwnText } from '../../ui/own-text.tsx';
import { Page } from '../../ui/page.tsx';
import { StopPage } from '../../ui/stop-page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { OtherWays } from '../proof/other-ways.tsx';
import { screenOf } from '../proof/proof-screens.ts';
import { flowProving } from '../proof/proving.ts';
import { finishSignIn } from './sign-in-steps.ts';
import type { SignInStep } from './sign-in-steps.ts';

interface Props {
  readonly flow: FlowView;
  /** What the person chose to begin with. */
  readonly first: FactorId | undefined;
  readonly onStep: (step: SignInStep) => void;
  readonly onExpired: () => void;
}

/** What is proven beside a password, or in its place. */
export function SecondProof({ flow: firstFlow, first, onStep, onExpired }: Props) {
  const { t, portal } = usePortal();
  const { elsewhere } = usePageTexts();
  const [flow, setFlow] = useState(firstFlow);
  const [chosen, setChosen] = useState(first);
  const task = useTask();

  const finish = async (next: FlowView): Promise<void> => {
    setFlow(next);
    // Something else is asked for: its screen comes next.
    if (next.state !== 'proven') return;
    const step = await task.run(finishSignIn);
    if (step) onStep(step);
  };
  const proving = flowProving(flow, { flow: setFlow, proven: (next) => void finish(next), expired: onExpired });
  // Proven, or offered no more: on to what is left.
  const factor = proving.choices.find((choice) => choice === chosen) ?? proving.choices[0] ?? first ?? 'token-code';
  const { title, Proof } = screenOf(factor);

  if (flow.obstacle === 'factors-missing') return <StopPage why={t.obstacle.factorsMissing} />;
  if (flow.obstacle) return <StopPage why={t.outcomes[flow.obstacle]} lead={t.obstacle.lead} />;
  return (
    <Page key={factor} title={title(t)} overline={t.common.usuallyAs(flow.login)}>
      {task.trouble && (
        <TroubleNotice trouble={task.trouble} as={task.trouble.code === 'not-allowed' ? t.signIn.notNow : undefined} />
      )}
      {flow.isElsewhere && <p>{elsewhere}</p>}
      <OwnText text={portal.texts?.proofs?.[factor]} />
      <Proof proving={proving} />
      <OtherWays proving={proving} but={factor} onChoose={setChosen} />
    </Page>
  );
}
