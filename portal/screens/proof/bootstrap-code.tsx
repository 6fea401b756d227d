import { codeLengths } from '#shared/domain/grouped-code.ts';
import { usePortal } from '../../app/portal-context.ts';
import { GroupedCodeForm } from './grouped-code-form.tsx';
import type { Proving } from './proving.ts';

/** A code that an administrator handed out. */
export function BootstrapCode({ proving }: { proving: Proving }) {
  const { t } = usePortal();
  return (
    <>
      <p>{t.bootstrapCode.proofText}</p>
      <GroupedCodeForm
        factor="bootstrap-code"
        length={codeLengths.bootstrap}
        texts={t.bootstrapCode}
        proving={proving}
      />
    </>
  );
}
