import type { ComponentChildren } from 'preact';
import type { FlowView } from '#shared/api/views.ts';
import type { Result } from '#shared/result.ts';
import type { Trouble } from '../../api/trouble.ts';
import { usePortal } from '../../app/portal-context.ts';
import { useTask } from '../../app/use-task.ts';
import { Form } from '../../ui/form.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import type { Draft } from './draft.ts';
import { useRestoreTexts } from './restore-texts.ts';
import { base } from './steps.ts';

interface Props {
  readonly flow: FlowView;
  readonly overline: string;
  readonly draft: Draft;
  readonly send: () => Promise<Result<unknown, Trouble>>;
}

/** Everything once more, as IT will see it, before it is sent. */
export function Summary({ flow, overline, draft, send }: Props) {
  const { t } = usePortal();
  const { summary, things } = useRestoreTexts();
  const task = useTask();
  const { asks = [], lost = [], gate } = flow;
  // Whether it arrived is not known; sending it again makes no second request.
  const isUnsure = task.trouble?.code === 'offline';
  return (
    <Page title={summary.title} overline={overline}>
      {task.trouble && <TroubleNotice trouble={task.trouble} as={isUnsure ? summary.unsure : undefined} />}
      <p>{summary.lead}</p>
      <dl class="facts">
        <Fact name={summary.who}>{flow.login}</Fact>
        <Fact name={summary.lost}>{lost.map((each) => things[each]).join(', ')}</Fact>
        <Fact name={summary.shown}>{gate.proven.map((factor) => t.factors[factor]).join(', ')}</Fact>
        {asks.includes('portal-password') && (
          <Fact name={summary.password} to="new-password" change={summary.change}>
            {summary.passwordText}
          </Fact>
        )}
        {asks.includes('mail') && (
          <Fact name={summary.mail} to="new-mail" change={summary.change}>
            {draft.mail.trim() || flow.newMail?.sentTo}
          </Fact>
        )}
      </dl>
      <h2>{summary.then}</h2>
      <ul class="plain">
        {summary.thenLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Form onSubmit={() => void task.run(send)}>
        <SubmitButton isBusy={task.isBusy}>{summary.submit}</SubmitButton>
      </Form>
    </Page>
  );
}

interface FactProps {
  readonly name: string;
  readonly children: ComponentChildren;
  /** The step where it can be changed. */
  readonly to?: string;
  readonly change?: string;
}

const Fact = ({ name, children, to, change }: FactProps) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
    {to !== undefined && (
      <dd class="fact-change">
        <Link to={`${base}/${to}`} class="quiet inline-target">
          {change} <span class="visually-hidden">{name}</span>
        </Link>
      </dd>
    )}
  </div>
);
