import { useState } from 'preact/hooks';
import type { UserIssueView, VerifiedIssueView } from '#shared/api/restore-views.ts';
import { call } from '../../api/client.ts';
import { useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { ConfirmStep } from '../../ui/confirm-step.tsx';
import { TickField } from '../../ui/fields.tsx';
import { issueTexts } from './texts.ts';
import type { IssueTexts } from './texts.ts';

interface Props {
  readonly issue: UserIssueView;
  readonly onVerified: (verified: VerifiedIssueView) => void;
  readonly onCancel: () => void;
  readonly onReload: () => void;
}

/** Asks once whether the administrator made sure, and says all that follows. */
export function VerifyStep({ issue, onVerified, onCancel, onReload }: Props) {
  const words = useTexts(issueTexts);
  const task = useTask();
  const [withCode, setWithCode] = useState(false);
  const isOver = task.trouble?.code === 'wrong-step';
  const verify = async (): Promise<void> => {
    const params = { alias: issue.portal, id: issue.id };
    const done = await task.run(() => call('user-issue.verify', { params, body: { withBootstrapCode: withCode } }));
    if (done) onVerified(done.value);
  };
  return (
    <ConfirmStep
      title={words.verifyTitle(issue.displayName)}
      confirm={isOver ? words.reload : words.verifyConfirm}
      task={task}
      troubleAs={isOver ? words.over : undefined}
      onConfirm={isOver ? onReload : () => void verify()}
      onCancel={onCancel}
    >
      <p>{words.verifyLead}</p>
      <ul class="plain">
        {effectsOf(issue, words).map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {issue.lost.includes('password') && (
        <TickField
          id="with-code"
          label={words.withCode}
          hint={words.withCodeHint}
          isTicked={withCode}
          onTicked={setWithCode}
        />
      )}
    </ConfirmStep>
  );
}

function effectsOf({ lost, newMail, givesPortalPassword }: UserIssueView, { follows }: IssueTexts): string[] {
  return [
    ...(newMail === undefined ? [] : [follows.mail(newMail)]),
    ...(lost.includes('token') ? [follows.token] : []),
    ...(givesPortalPassword ? [follows.password] : lost.includes('password') ? [follows.passwordLater] : []),
    follows.sessions,
    follows.told,
  ];
}
