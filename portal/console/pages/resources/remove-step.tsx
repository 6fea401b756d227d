import { call } from '../../api/client.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { ConfirmStep } from '../../ui/confirm-step.tsx';
import { useProof } from '../sign-in/use-proof.tsx';
import type { Shown } from './draft.ts';
import { texts } from './texts.ts';

interface Props {
  readonly shown: Shown;
  readonly etag: string | undefined;
  readonly onCancel: () => void;
}

/** Takes away what is stored: the portal, or what was said here of one that the deployment has. */
export function RemoveStep({ shown, etag, onCancel }: Props) {
  const t = useTexts(texts);
  const { go, tell } = useConsole();
  const task = useTask();
  const proof = useProof();
  const { alias, isDeployed, config } = shown;
  const name = config?.name ?? alias;
  const remove = async (): Promise<void> => {
    if (!(await task.run(proof.guarded(() => call('resource.remove', { params: { alias } }, { ifMatch: etag })))))
      return;
    tell(t.removed(name));
    go('resources', { replace: true });
  };
  return (
    <>
      <ConfirmStep
        isDanger
        title={isDeployed ? t.revertTitle(name) : t.removeTitle(name)}
        confirm={isDeployed ? t.revert : t.remove}
        task={task}
        onConfirm={() => void remove()}
        onCancel={onCancel}
      >
        <p>{isDeployed ? t.revertText : t.removeText}</p>
      </ConfirmStep>
      {proof.step}
    </>
  );
}
