import { useState } from 'preact/hooks';
import type { ContactCodeView, ContactKind, ProfileView } from '#shared/api/profile-views.ts';
import { call } from '../../../api/client.ts';
import { onThisClock } from '../../../api/server-clock.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { timeOfDay } from '../../../ui/format.ts';
import { Page } from '../../../ui/page.tsx';
import { CodeQuestion } from '../code-question.tsx';
import { useGuardedTask } from '../use-guarded-task.ts';
import { BackToProfile } from './back-to-profile.tsx';
import { NewContactForm } from './new-contact-form.tsx';
import { useProfileTexts } from './profile-texts.ts';

interface Props {
  readonly kind: ContactKind;
  readonly onSessionEnded: () => void;
  readonly onStale: () => void;
}

/** A new address or number: type it, confirm it by the code that went there. Inside a fresh proof (THREATS E14). */
export function ChangeContact({ kind, onSessionEnded, onStale }: Props) {
  const { language } = usePortal();
  const p = useProfileTexts();
  const words = p.contacts[kind];
  const [value, setValue] = useState('');
  const [sent, setSent] = useState<ContactCodeView>();
  const [changed, setChanged] = useState<ProfileView>();
  const task = useGuardedTask(onSessionEnded, onStale);

  if (changed) return <BackToProfile title={words.doneTitle}>{words.done(changed[kind].shown ?? '')}</BackToProfile>;
  if (!sent) {
    return (
      <NewContactForm
        kind={kind}
        value={value}
        onValue={setValue}
        task={task}
        onSend={() => {
          void task.run(() => call('profile.begin-contact', { body: { kind, value } })).then(setSent);
        }}
      />
    );
  }
  return (
    <Page key="code" title={words.codeTitle} overline={p.title}>
      <p>{words.sentTo(value.trim())}</p>
      <CodeQuestion
        label={p.codeLabel}
        hint={p.codeHint(timeOfDay(onThisClock(new Date(sent.expiresAt)), language))}
        button={p.confirm}
        digits={sent.digits}
        task={task}
        onCode={(code) => {
          void task.run(() => call('profile.confirm-contact', { body: { kind, value, code } })).then(setChanged);
        }}
      />
      <button
        type="button"
        class="quiet flush"
        onClick={() => {
          task.setTrouble(undefined);
          setSent(undefined);
        }}
      >
        {words.notArrived}
      </button>
    </Page>
  );
}
