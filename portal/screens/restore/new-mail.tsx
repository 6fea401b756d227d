import { useState } from 'preact/hooks';
import type { FlowView } from '#shared/api/views.ts';
import { parseMailAddress } from '#shared/domain/contact/mail-address.ts';
import type { Result } from '#shared/result.ts';
import type { Trouble } from '../../api/trouble.ts';
import { useTask } from '../../app/use-task.ts';
import { ErrorSummary, useFieldErrors } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Page } from '../../ui/page.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useRestoreTexts } from './restore-texts.ts';

interface Props {
  readonly overline: string;
  readonly mail: string;
  /** A code has gone to this address already, and is still good. */
  readonly isSentTo: (mail: string) => boolean;
  /** @param flow as it is after a code was sent; absent where none had to be */
  readonly onSent: (mail: string, flow?: FlowView) => void;
  readonly send: (mail: string) => Promise<Result<FlowView, Trouble>>;
}

/** The new address, to which a code goes first. */
export function NewMail({ overline, mail: kept, isSentTo, send, onSent }: Props) {
  const r = useRestoreTexts();
  const [mail, setMail] = useState(kept);
  const errors = useFieldErrors();
  const task = useTask();

  const submit = async (): Promise<void> => {
    task.setTrouble(undefined);
    if (!errors.check([!parseMailAddress(mail).ok && { field: 'new-mail', text: r.mail.wrong }])) return;
    if (isSentTo(mail)) {
      onSent(mail);
      return;
    }
    const sent = await task.run(() => send(mail));
    if (sent) onSent(mail, sent);
  };

  return (
    <Page title={r.mail.title} overline={overline}>
      <ErrorSummary errors={errors} />
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <p>{r.mail.lead}</p>
      <Form onSubmit={() => void submit()}>
        <TextField
          id="new-mail"
          type="email"
          name="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          spellcheck={false}
          maxLength={254}
          label={r.mail.label}
          hint={r.mail.hint}
          error={errors.of('new-mail')}
          value={mail}
          onText={setMail}
        />
        <SubmitButton isBusy={task.isBusy}>{r.mail.send}</SubmitButton>
      </Form>
    </Page>
  );
}
