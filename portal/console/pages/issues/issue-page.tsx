import { useState } from 'preact/hooks';
import type { UserIssueView, VerifiedIssueView } from '#shared/api/restore-views.ts';
import { dayAndTime } from '../../../ui/format.ts';
import { useConsole, useMay, useTexts } from '../../app/console-context.ts';
import { useRead } from '../../app/use-read.ts';
import { CopyOnce } from '../../ui/copy-once.tsx';
import { Page } from '../../ui/page.tsx';
import { ReadPage } from '../../ui/read-state.tsx';
import { DeleteStep } from './delete-step.tsx';
import { IssueFacts } from './issue-facts.tsx';
import { IssueGlance } from './issue-glance.tsx';
import { issueTexts } from './texts.ts';
import { VerifyStep } from './verify-step.tsx';

type Code = NonNullable<VerifiedIssueView['bootstrapCode']>;

/** One request: all there is to judge it by, and the decision. */
export function IssuePage({ alias, id }: { alias: string; id: string }) {
  const words = useTexts(issueTexts);
  const { tell, language } = useConsole();
  const may = useMay();
  const read = useRead('user-issue.show', { params: { alias, id } });
  const [step, setStep] = useState<'verify' | 'delete'>();
  const [code, setCode] = useState<Code>();
  const above = { to: 'issues', title: words.title };

  const onVerified = ({ issue, bootstrapCode }: VerifiedIssueView): void => {
    setStep(undefined);
    setCode(bootstrapCode);
    read.set(issue);
    tell(words.verified(issue.displayName));
  };
  const onDeleted = (issue: UserIssueView): void => {
    setStep(undefined);
    tell(words.deleted(issue.displayName));
    // At once, and then with who decided and when.
    read.set({ ...issue, state: 'refused' });
    read.reload();
  };
  const leaveStep = (): void => {
    setStep(undefined);
  };
  // Whether it still waits, after somebody else was faster.
  const reload = (): void => {
    setStep(undefined);
    read.reload();
  };

  return (
    <ReadPage read={read} title={words.title} above={above}>
      {(issue) => (
        <Page title={words.showTitle(issue.displayName)} above={above}>
          {code && (
            <CopyOnce
              title={words.codeTitle}
              text={code.code}
              hint={words.codeHint(dayAndTime(new Date(code.expiresAt), language))}
            />
          )}
          <IssueGlance issue={issue} />
          {issue.state === 'waiting' && may('issues.decide') && (
            <section class="card">
              <h2>{words.beforeTitle}</h2>
              <ul class="plain">
                {words.before.map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
              <div class="buttons">
                <button
                  type="button"
                  class="button primary"
                  onClick={() => {
                    setStep('verify');
                  }}
                >
                  {words.verify}
                </button>
                <button
                  type="button"
                  class="button"
                  onClick={() => {
                    setStep('delete');
                  }}
                >
                  {words.delete}
                </button>
              </div>
            </section>
          )}
          <IssueFacts issue={issue} />
          {step === 'verify' && (
            <VerifyStep issue={issue} onVerified={onVerified} onCancel={leaveStep} onReload={reload} />
          )}
          {step === 'delete' && (
            <DeleteStep
              issue={issue}
              onDeleted={() => {
                onDeleted(issue);
              }}
              onCancel={leaveStep}
              onReload={reload}
            />
          )}
        </Page>
      )}
    </ReadPage>
  );
}
