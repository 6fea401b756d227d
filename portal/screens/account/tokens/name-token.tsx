import { useState } from 'preact/hooks';
import type { Task } from '../../../app/use-task.ts';
import { ErrorSummary, useFieldErrors } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { useTokenTexts } from './token-context.ts';

interface Props {
  readonly title: string;
  readonly button: string;
  readonly first: string;
  readonly task: Task;
  readonly onName: (name: string) => void;
}

/** Asks what a token should be called. */
export function NameToken({ title, button, first, task, onName }: Props) {
  const words = useTokenTexts();
  const [name, setName] = useState(first);
  const errors = useFieldErrors();
  return (
    <Page key="name" title={title} overline={words.title}>
      <ErrorSummary errors={errors} />
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <Form
        onSubmit={() => {
          const bare = name.trim();
          if (errors.check([bare === '' && { field: 'token-name', text: words.nameEmpty }])) onName(bare);
        }}
      >
        <TextField
          id="token-name"
          type="text"
          name="token-name"
          autoComplete="off"
          maxLength={60}
          label={words.nameLabel}
          hint={words.nameHint}
          error={errors.of('token-name')}
          value={name}
          onText={setName}
        />
        <SubmitButton isBusy={task.isBusy}>{button}</SubmitButton>
      </Form>
    </Page>
  );
}
