import { useEffect, useState } from 'preact/hooks';
import type { FlowView } from '#shared/api/views.ts';
import { ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { call } from '../../api/client.ts';
import { mayPass } from '../../api/send-again.ts';
import type { Trouble } from '../../api/trouble.ts';
import { usePortal } from '../../app/portal-context.ts';
import { Loading } from '../../ui/lazy.tsx';
import { Page } from '../../ui/page.tsx';
import { StopPage } from '../../ui/stop-page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { factorOfStep } from '../recovery/steps.ts';
import { useFlow } from '../recovery/use-flow.ts';
import { ChooseProof } from './choose-proof.tsx';
import { emptyDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { NewMail } from './new-mail.tsx';
import { NewMailCode } from './new-mail-code.tsx';
import { NewPassword } from './new-password.tsx';
import { RestoreExpired } from './restore-expired.tsx';
import { RestoreProof } from './restore-proof.tsx';
import { useRestoreTexts } from './restore-texts.ts';
import { base, nextStepOf, restoreProgressOf, restoreStepOf } from './steps.ts';
import { Summary } from './summary.tsx';

interface Props {
  readonly step: string;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

/** The steps for which there is a flow on the server: the proofs, and what is new. */
export function RestoreFlow({ step, draft, onDraft }: Props) {
  const { t, go } = usePortal();
  const r = useRestoreTexts();
  const { flow, trouble, reload } = useFlow('restore');
  // It was sent, and no answer came: then nobody may say that nothing happened.
  const [isUnsure, setUnsure] = useState(false);
  const right = flow ? restoreStepOf(flow, draft, step) : step;

  useEffect(() => {
    if (right !== step) go(`${base}/${right}`, { replace: true });
  }, [right, step, go]);

  if (trouble?.code === 'flow-required') return isUnsure ? <StopPage why={r.unsureEnd} /> : <RestoreExpired />;
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
  return (
    <FlowStep
      key={step}
      {...{ step, flow, draft, onDraft, isUnsure }}
      onUnsure={() => {
        setUnsure(true);
      }}
    />
  );
}

/** Whether this browser has a request that waits. */
async function isWaiting(): Promise<boolean> {
  const shown = await call('restore.show-state', {});
  return shown.ok && shown.value.state === 'waiting';
}

interface StepProps extends Props {
  readonly flow: FlowView;
  readonly isUnsure: boolean;
  readonly onUnsure: () => void;
}

function FlowStep({ step, flow, draft, onDraft, isUnsure, onUnsure }: StepProps) {
  const { t, go, place, portal, setFlow, setLogin } = usePortal();
  const r = useRestoreTexts();
  const { step: number, total } = restoreProgressOf(flow, step, portal);
  const overline = `${r.overline} · ${t.steps.of(number, total)}`;
  const goOn = (): void => {
    go(`${base}/${nextStepOf(flow, step)}`);
  };
  const follow = <T,>(answer: Result<T, Trouble>): Result<T, Trouble> => {
    if (!answer.ok && answer.error.code === 'flow-required') setFlow(undefined);
    return answer;
  };
  const sendCode = async (mail: string): Promise<Result<FlowView, Trouble>> =>
    follow(await call('restore.begin-mail', { body: { mail } }));
  const send = async (): Promise<Result<unknown, Trouble>> => {
    const { asks = [] } = flow;
    const body = {
      ...(asks.includes('mail') && { mailCode: draft.code }),
      ...(asks.includes('portal-password') && { newPassword: draft.password }),
    };
    const sent = await call('restore.submit', { body });
    // Perhaps it arrived the first time, and only the answer was lost.
    const hasArrived = !sent.ok && sent.error.code === 'flow-required' && isUnsure && (await isWaiting());
    if (sent.ok || hasArrived) {
      // Nothing is kept longer than it is needed.
      onDraft(emptyDraft);
      setFlow(undefined);
      setLogin('');
      go(`${base}/done`, { replace: true });
      return ok(undefined);
    }
    if (mayPass(sent.error)) {
      onUnsure();
    } else if (sent.error.code === 'proof-refused') {
      go(`${base}/new-mail-code`, { replace: true, memory: { isCodeRefused: true } });
    }
    return follow(sent);
  };

  // With nothing proven yet a missing factor is nobody's business; here it is their own.
  if (flow.obstacle === 'factors-missing') return <StopPage why={r.proof.notEnough} />;
  if (flow.obstacle) return <StopPage why={t.outcomes[flow.obstacle]} lead={t.obstacle.lead} />;
  const factor = factorOfStep(flow, step);
  if (factor) return <RestoreProof {...{ flow, factor, draft, overline }} />;
  switch (step) {
    case 'choose':
      return <ChooseProof choices={flow.gate.choices} overline={overline} />;
    case 'new-password':
      return (
        <NewPassword
          {...{ flow, overline }}
          password={draft.password}
          onPassword={(password) => {
            onDraft({ ...draft, password });
            goOn();
          }}
        />
      );
    case 'new-mail':
      return (
        <NewMail
          overline={overline}
          mail={draft.mail}
          isSentTo={(mail) => flow.newMail !== undefined && mail.trim() === draft.mail.trim()}
          send={sendCode}
          onSent={(mail, next) => {
            if (next) {
              setFlow(next);
              onDraft({ ...draft, mail, code: '' });
            }
            goOn();
          }}
        />
      );
    case 'new-mail-code':
      return (
        <NewMailCode
          {...{ overline, draft }}
          sent={flow.newMail!}
          isRefused={place.memory.isCodeRefused === true}
          onCode={(code) => {
            onDraft({ ...draft, code });
            goOn();
          }}
          {...(draft.mail !== '' && {
            again: async () => {
              const answer = await sendCode(draft.mail);
              if (answer.ok) setFlow(answer.value);
              return answer;
            },
          })}
        />
      );
    default:
      return <Summary {...{ flow, overline, draft, send }} />;
  }
}
