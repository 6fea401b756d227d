import { useState } from 'preact/hooks';
import { call } from '../../api/client.ts';
import { usePortal } from '../../app/portal-context.ts';
import { usePageTexts } from '../../texts/page-texts.ts';
import { Form } from '../../ui/form.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { CodeSheet } from './code-sheet.tsx';
import { useGuardedTask } from './use-guarded-task.ts';

interface Props {
  readonly login: string;
  readonly onSessionEnded: () => void;
  readonly onStale: () => void;
}

/** Makes new recovery codes and shows them, once. Inside a fresh proof (THREATS E14). */
export function NewCodes({ login, onSessionEnded, onStale }: Props) {
  const { t } = usePortal();
  const words = usePageTexts().recoveryCodes;
  const [codes, setCodes] = useState<readonly string[]>();
  const task = useGuardedTask(onSessionEnded, onStale);
  if (codes) return <CodeSheet codes={codes} login={login} />;
  return (
    <Page key="ask" title={words.makeTitle} overline={words.title}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <p>{words.makeText}</p>
      <p>{words.voids}</p>
      <Form
        onSubmit={() => {
          void task
            .run(() => call('recovery-codes.create', { body: {} }))
            .then((made) => {
              setCodes(made?.codes);
            });
        }}
      >
        <div class="buttons">
          <SubmitButton isBusy={task.isBusy}>{words.make}</SubmitButton>
          <Link to="account/recovery-codes" class="button">
            {t.common.cancel}
          </Link>
        </div>
      </Form>
    </Page>
  );
}
