import { useState } from 'preact/hooks';
import type { FlowView } from '#shared/api/views.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import { usePortal } from '../../app/portal-context.ts';
import { useTask } from '../../app/use-task.ts';
import { Page } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { OtherWays } from '../proof/other-ways.tsx';
import { screenOf } from '../proof/proof-screens.ts';
import { flowProving } from '../proof/proving.ts';
import { finishSignIn } from './sign-in-steps.ts';
import type { SignInStep } from './sign-in-steps.ts';

interface Props {
  readonly flow: FlowView;
  readonly onStep: (step: SignInStep) => void;
  readonly onExpired: () => void;
}

/** The password was right; something else is asked for as well. */
export function SecondProof({ flow: firstFlow, onStep, onExpired }: Props) {
  const { t } = usePortal();
  const [flow, setFlow] = useState(firstFlow);
  const [chosen, setChosen] = useState<FactorId>();
  const task = useTask();

  const finish = async (next: FlowView): Promise<void> => {
    setFlow(next);
    const step = await task.run(finishSignIn);
    if (step) onStep(step);
  };
  const proving = flowProving(flow, { flow: setFlow, proven: (next) => void finish(next), expired: onExpired });
  const factor = chosen ?? proving.choices[0] ?? 'token-code';
  const { title, Proof } = screenOf(factor);

  return (
    <Page title={title(t)} overline={t.common.usuallyAs(flow.login)}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <Proof proving={proving} />
      <OtherWays proving={proving} but={factor} onChoose={setChosen} />
    </Page>
  );
}
