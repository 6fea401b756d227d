import { useState } from 'preact/hooks';
import { call } from '../../api/client.ts';
import { usePortal } from '../../app/portal-context.ts';
import { usePageTexts } from '../../texts/page-texts.ts';
import { RemovePage } from '../../ui/remove-page.tsx';
import { useGuardedTask } from '../account/use-guarded-task.ts';
import { usePasskeys } from './use-passkeys.ts';

interface Props {
  readonly id: string;
  readonly onSessionEnded: () => void;
  readonly onStale: () => void;
}

/** Removes a passkey. Inside a fresh proof (THREATS E14). */
export function RemovePasskey({ id, onSessionEnded, onStale }: Props) {
  const { portal } = usePortal();
  const words = usePageTexts().passkeys;
  const isOnlyWay = portal.signIn.methods.every((method) => method === 'passkey');
  const [isGone, setGone] = useState(false);
  const task = useGuardedTask(onSessionEnded, onStale);
  const passkeys = usePasskeys(task);
  const name = passkeys?.find((passkey) => passkey.id === id)?.name ?? '';

  const remove = async (): Promise<void> => {
    await task.run(async () => {
      const answer = await call('passkey.remove', { params: { id } });
      if (answer.ok) setGone(true);
      return answer;
    });
  };

  return (
    <RemovePage list="account/passkeys" {...{ name, words, task, isGone }} onRemove={() => void remove()}>
      {passkeys?.length === 1 && <p>{isOnlyWay ? words.removeOnlyWay : words.removeLast}</p>}
    </RemovePage>
  );
}
