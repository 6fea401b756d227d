import type { FlowView } from '#shared/api/views.ts';
import type { Result } from '#shared/result.ts';
import { call } from '../../api/client.ts';
import { mayPass } from '../../api/send-again.ts';
import type { Trouble } from '../../api/trouble.ts';
import { usePortal } from '../../app/portal-context.ts';
import { StopPage } from '../../ui/stop-page.tsx';
import { factorOfStep } from '../recovery/steps.ts';
import { ChooseProof } from './choose-proof.tsx';
import { emptyDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { NewMail } from './new-mail.tsx';
import { NewMailCode } from './new-mail-code.tsx';
import { NewPassword } from './new-password.tsx';
import { RestoreProof } from './restore-proof.tsx';
import { useRestoreTexts } from './restore-texts.ts';
import { base, nextStepOf, restoreProgressOf } from './steps.ts';
import { submitRequest } from './submit-request.ts';
import { Summary } from './summary.tsx';

interface Props {
  readonly step: string;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly flow: FlowView;
  /** It was sent before, and no answer came. */
  readonly isUnsure: boolean;
  readonly onUnsure: () => void;
}

/** One step of a restore: a proof, or something new. */
export function RestoreStep({ step, flow, draft, onDraft, isUnsure, onUnsure }: Props) {
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
    const sent = await submitRequest(flow, draft, isUnsure);
    if (sent.ok) {
      // Nothing is kept longer than it is needed.
      onDraft(emptyDraft);
      setFlow(undefined);
      setLogin('');
      go(`${base}/done`, { replace: true });
      return sent;
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
