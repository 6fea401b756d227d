import type { FlowView } from '#shared/api/views.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import { usePortal } from '../../app/portal-context.ts';

interface Props {
  readonly flow: FlowView;
  /** The one that is on the screen. */
  readonly but: FactorId;
  readonly onChoose: (factor: FactorId) => void;
}

/** The other ways that the gate leaves open. */
export function OtherWays({ flow, but, onChoose }: Props) {
  const { t } = usePortal();
  const others = flow.gate.choices.filter((factor) => factor !== but && factor !== 'directory-password');
  // Where all that is left is needed anyway, another order is no way out.
  const missing = flow.gate.needed - flow.gate.proven.length;
  if (others.length === 0 || missing > others.length) return null;
  return (
    <div class="other-ways">
      <h2>{t.code.otherWay}</h2>
      {others.map((factor) => (
        <button
          key={factor}
          type="button"
          class="quiet flush"
          onClick={() => {
            onChoose(factor);
          }}
        >
          {t.factors[factor]}
        </button>
      ))}
    </div>
  );
}
