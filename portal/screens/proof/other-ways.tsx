import type { FactorId } from '#shared/domain/gate-rule.ts';
import { usePortal } from '../../app/portal-context.ts';
import type { Proving } from './proving.ts';

interface Props {
  readonly proving: Proving;
  /** The one that is on the screen. */
  readonly but: FactorId;
  readonly onChoose: (factor: FactorId) => void;
}

/** The other ways that the gate leaves open. */
export function OtherWays({ proving, but, onChoose }: Props) {
  const { t } = usePortal();
  const others = proving.choices.filter((factor) => factor !== but);
  // Where all that is left is needed anyway, another order is no way out.
  if (others.length === 0 || !proving.isFree) return null;
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
