import { useState } from 'preact/hooks';
import { call } from '../../api/client.ts';
import { Loading } from '../../ui/lazy.tsx';
import { RemovePage } from '../../ui/remove-page.tsx';
import { useGuardedTask } from '../account/use-guarded-task.ts';
import { usePhoneTexts } from './phone-texts.ts';
import { usePhones } from './use-phones.ts';

interface Props {
  readonly id: string;
  readonly onSessionEnded: () => void;
  readonly onStale: () => void;
}

/** Removes a device. Inside a fresh proof (THREATS E14). */
export function RemovePhone({ id, onSessionEnded, onStale }: Props) {
  const words = usePhoneTexts();
  const [isGone, setGone] = useState(false);
  const task = useGuardedTask(onSessionEnded, onStale);
  const phones = usePhones(task);
  if (!phones && !task.trouble) return <Loading />;
  const name = phones?.devices.find((phone) => phone.id === id)?.name ?? '';

  const remove = async (): Promise<void> => {
    await task.run(async () => {
      const answer = await call('push.remove', { params: { id } });
      if (answer.ok) setGone(true);
      return answer;
    });
  };

  return (
    <RemovePage list="account/phones" {...{ name, words, task, isGone }} onRemove={() => void remove()}>
      {phones?.devices.length === 1 && <p>{words.removeLast}</p>}
    </RemovePage>
  );
}
