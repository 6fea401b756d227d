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
  if (others.length === 0) return null;
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
