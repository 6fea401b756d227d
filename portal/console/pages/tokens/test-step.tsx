import { useState } from 'preact/hooks';
import type { OwnedTokenView } from '#shared/api/admin-token-views.ts';
import { Notice } from '../../../ui/notice.tsx';
import { call } from '../../api/client.ts';
import { useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { ConfirmStep } from '../../ui/confirm-step.tsx';
import { LineField } from '../../ui/fields.tsx';
import { tokenTexts } from './texts.ts';

interface Props {
  readonly token: OwnedTokenView;
  readonly onRight: () => void;
  readonly onCancel: () => void;
}

/** Tests a code that its owner reads out. */
export function TestStep({ token: { owner, id, name }, onRight, onCancel }: Props) {
  const t = useTexts(tokenTexts);
  const task = useTask();
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  // Another object each time, so that the focus goes to what is said about this try.
  const [wrong, setWrong] = useState<object>();

  const test = async (): Promise<void> => {
    const bare = code.replace(/[\s-]/g, '');
    setWrong(undefined);
    setError(/^\d{6,8}$/.test(bare) ? undefined : t.codeWrong);
    if (!/^\d{6,8}$/.test(bare)) return;
    const params = { directory: owner.directory, guid: owner.guid, id };
    const answer = await task.run(() => call('admin-token.test', { params, body: { code: bare } }));
    if (!answer) return;
    setCode('');
    if (answer.value.isRight) onRight();
    else setWrong({});
  };
  return (
    <ConfirmStep
      title={t.testTitle(name)}
      confirm={t.test}
      task={task}
      troubleAs={task.trouble?.code === 'not-allowed' ? t.notYours : undefined}
      onConfirm={() => void test()}
      onCancel={onCancel}
    >
      {wrong && (
        <Notice tone="error" title={t.wrong} focusFor={wrong}>
          <p>{t.wrongText}</p>
        </Notice>
      )}
      <p>{t.testText}</p>
      <LineField id="code" label={t.code} value={code} onText={setCode} maxLength={12} error={error} />
    </ConfirmStep>
  );
}
