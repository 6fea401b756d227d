import type { FlowView } from '#shared/api/views.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import { usePortal } from '../../app/portal-context.ts';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { screenOf } from '../proof/proof-screens.ts';
import { flowProving } from '../proof/proving.ts';
import type { Draft } from './draft.ts';
import { useRestoreTexts } from './restore-texts.ts';
import { base, restoreStepOf } from './steps.ts';

interface Props {
  readonly flow: FlowView;
  readonly factor: FactorId;
  readonly draft: Draft;
  readonly overline: string;
}

/** One proof of who this is, with something that is not lost. */
export function RestoreProof({ flow, factor, draft, overline }: Props) {
  const { t, go, setFlow } = usePortal();
  const r = useRestoreTexts();
  const { title, Proof } = screenOf(factor);
  const proving = flowProving(flow, {
    flow: setFlow,
    proven: (next) => {
      setFlow(next);
      // This step is used up: "back" leads to the name, not to a code that has no use any more.
      go(`${base}/${restoreStepOf(next, draft, '')}`, { replace: true });
    },
    // Without a flow the page above shows the way to start again.
    expired: () => {
      setFlow(undefined);
    },
  });
  return (
    <Page title={title(t)} overline={overline}>
      <Proof proving={proving} />
      {flow.gate.choices.length > 1 && (
        <p>
          <Link to={`${base}/choose`} class="inline-target">
            {r.proof.other}
          </Link>
        </p>
      )}
      <p>
        <Link to={`${base}/nothing-left`} class="inline-target">
          {r.proof.none}
        </Link>
      </p>
    </Page>
  );
}
