import type { FlowView } from '#shared/api/views.ts';

/** What every screen for a proof takes. */
export interface ProofProps {
  readonly flow: FlowView;
  /** The server told where the flow stands now. */
  readonly onFlow: (flow: FlowView) => void;
  /** The code was right. */
  readonly onProven: (flow: FlowView) => void;
  /** Time ran out. */
  readonly onExpired: () => void;
}
