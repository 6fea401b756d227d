import { useState } from 'preact/hooks';
import type { FlowView } from '#shared/api/views.ts';
import { usePortal } from '../../app/portal-context.ts';
import { useTask } from '../../app/use-task.ts';
import { Page } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { AppCode } from '../proof/app-code.tsx';
import { EmailCode } from '../proof/email-code.tsx';
import { OtherWays } from '../proof/other-ways.tsx';
import { finishSignIn } from './sign-in-steps.ts';
import type { SignInStep } from './sign-in-steps.ts';

interface Props {
  readonly flow: FlowView;
  readonly onStep: (step: SignInStep) => void;
  readonly onExpired: () => void;
}

/** The password was right; the app's code is asked for as well. */
export function SecondProof({ flow: firstFlow, onStep, onExpired }: Props) {
  const { t } = usePortal();
  const [flow, setFlow] = useState(firstFlow);
  const [chosen, setChosen] = useState<'token-code' | 'email-code'>();
  const task = useTask();
  const factor = chosen ?? (flow.gate.choices.includes('token-code') ? 'token-code' : 'email-code');

  const finish = async (next: FlowView): Promise<void> => {
    setFlow(next);
    const step = await task.run(finishSignIn);
    if (step) onStep(step);
  };
  const onProven = (next: FlowView): void => void finish(next);
  const proof = { flow, onProven, onFlow: setFlow, onExpired };

  return (
    <Page title={factor === 'token-code' ? t.app.title : t.email.title} overline={t.common.usuallyAs(flow.login)}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      {factor === 'token-code' ? <AppCode {...proof} /> : <EmailCode {...proof} />}
      <OtherWays
        flow={flow}
        but={factor}
        onChoose={(other) => {
          setChosen(other === 'token-code' ? 'token-code' : 'email-code');
        }}
      />
    </Page>
  );
}
