import { useEffect, useState } from 'preact/hooks';
import { usePortal } from '../../app/portal-context.ts';
import { Loading } from '../../ui/lazy.tsx';
import { Page } from '../../ui/page.tsx';
import { StopPage } from '../../ui/stop-page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useFlow } from '../recovery/use-flow.ts';
import type { Draft } from './draft.ts';
import { RestoreExpired } from './restore-expired.tsx';
import { RestoreStep } from './restore-step.tsx';
import { useRestoreTexts } from './restore-texts.ts';
import { base, restoreStepOf } from './steps.ts';

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
    <RestoreStep
      key={step}
      {...{ step, flow, draft, onDraft, isUnsure }}
      onUnsure={() => {
        setUnsure(true);
      }}
    />
  );
}
