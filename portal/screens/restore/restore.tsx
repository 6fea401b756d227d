import { useEffect, useState } from 'preact/hooks';
import { usePortal } from '../../app/portal-context.ts';
import { Loading } from '../../ui/lazy.tsx';
import { NotAllowed } from '../../ui/not-allowed.tsx';
import { StopPage } from '../../ui/stop-page.tsx';
import { emptyDraft } from './draft.ts';
import { LostStep } from './lost-step.tsx';
import { RestoreName } from './name-step.tsx';
import { RestoreFlow } from './restore-flow.tsx';
import { RestoreState } from './restore-state.tsx';
import { useRestoreTexts } from './restore-texts.ts';
import { base } from './steps.ts';
import { Withdraw } from './withdraw.tsx';

/** "I lost access": what is lost, who it is, what is left to prove it, what is new, and off to IT. */
export function Restore({ step }: { step: string }) {
  const { portal, flow } = usePortal();
  const r = useRestoreTexts();
  const [draft, setDraft] = useState(emptyDraft);
  // A page that was loaded again knows what is lost from the flow that the server kept.
  const lost = draft.lost.length > 0 ? draft.lost : (flow?.lost ?? []);

  if (step === 'state' || step === 'done') return <RestoreState key={step} isNew={step === 'done'} />;
  if (step === 'withdraw') return <Withdraw />;
  if (!portal.actions.includes('access.restore')) return <NotAllowed />;
  if (step === 'nothing-left') return <StopPage why={r.proof.noneEnd} />;
  if (step === '') {
    return (
      <LostStep
        key="lost"
        lost={lost}
        onLost={(now) => {
          setDraft({ ...draft, lost: now });
        }}
      />
    );
  }
  if (step !== 'name') return <RestoreFlow step={step} draft={draft} onDraft={setDraft} />;
  return lost.length > 0 ? <RestoreName key="name" lost={lost} /> : <ToTheBeginning />;
}

/** Somebody came to the second question by its address. */
function ToTheBeginning() {
  const { go } = usePortal();
  useEffect(() => {
    go(base, { replace: true });
  }, [go]);
  return <Loading />;
}
