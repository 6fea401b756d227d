import { codeLengths } from '#shared/domain/grouped-code.ts';
import { usePortal } from '../../app/portal-context.ts';
import { GroupedCodeForm } from './grouped-code-form.tsx';
import type { Proving } from './proving.ts';

/** One of the saved codes. */
export function RecoveryCode({ proving }: { proving: Proving }) {
  const { t } = usePortal();
  return (
    <>
      <p>{t.recoveryCodes.proofText}</p>
      <GroupedCodeForm factor="recovery-code" length={codeLengths.recovery} texts={t.recoveryCodes} proving={proving} />
    </>
  );
}
