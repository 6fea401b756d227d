import { useState } from 'preact/hooks';
import type { AdministratorView } from '#shared/api/administrator-views.ts';
import { call } from '../../api/client.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import type { Read } from '../../app/use-read.ts';
import { useTask } from '../../app/use-task.ts';
import { ConfirmStep } from '../../ui/confirm-step.tsx';
import { useProof } from '../sign-in/use-proof.tsx';
import { texts } from './texts.ts';

type Deed = 'disable' | 'enable' | 'resend' | 'reset' | 'remove';

/** By the state that somebody is in: what cannot be done to them is not offered. */
const offered: Readonly<Record<AdministratorView['state'], readonly Deed[]>> = {
  invited: ['resend', 'disable', 'remove'],
  active: ['reset', 'disable', 'remove'],
  disabled: ['enable', 'remove'],
};
const dangerous: readonly Deed[] = ['disable', 'reset', 'remove'];

interface Props {
  readonly read: Read<AdministratorView>;
  readonly administrator: AdministratorView;
}

/** What can be done about an administrator, each asked once. */
export function Deeds({ read, administrator }: Props) {
  const { go, tell, refreshMe } = useConsole();
  const words = useTexts(texts);
  const task = useTask();
  const proof = useProof();
  const [asked, setAsked] = useState<Deed>();
  const { id, name, state, isYou } = administrator;
  const params = { id };

  const perform = async (deed: Exclude<Deed, 'remove'>): Promise<boolean> => {
    const work = {
      disable: () => call('administrator.disable', { params }),
      enable: () => call('administrator.enable', { params }),
      resend: () => call('administrator.resend-invitation', { params }),
      reset: () => call('administrator.reset-factors', { params }),
    }[deed];
    const done = await task.run(proof.guarded(work));
    if (done) read.reload();
    return done !== undefined;
  };
  const remove = async (): Promise<boolean> => {
    const done = await task.run(proof.guarded(() => call('administrator.remove', { params })));
    if (done) go('administrators', { replace: true });
    return done !== undefined;
  };
  const confirm = async (deed: Deed): Promise<void> => {
    if (!(await (deed === 'remove' ? remove() : perform(deed)))) return;
    setAsked(undefined);
    tell(words.deeds[deed].done(name));
    if (isYou) await refreshMe();
  };

  return (
    <section aria-labelledby="deeds-title">
      <h2 id="deeds-title">{words.more}</h2>
      <div class="buttons">
        {offered[state].map((deed) => (
          <button
            key={deed}
            type="button"
            class="button"
            onClick={() => {
              task.setTrouble(undefined);
              setAsked(deed);
            }}
          >
            {words.deeds[deed].button}
          </button>
        ))}
      </div>
      {asked && (
        <ConfirmStep
          isDanger={dangerous.includes(asked)}
          title={words.deeds[asked].question(name)}
          confirm={words.deeds[asked].button}
          task={task}
          onConfirm={() => void confirm(asked)}
          onCancel={() => {
            setAsked(undefined);
          }}
        >
          <p>{words.deeds[asked].text}</p>
        </ConfirmStep>
      )}
      {proof.step}
    </section>
  );
}
