import { useState } from 'preact/hooks';
import type { FlowView } from '#shared/api/views.ts';
import type { Result } from '#shared/result.ts';
import { onThisClock } from '../../api/server-clock.ts';
import type { Trouble } from '../../api/trouble.ts';
import { usePortal } from '../../app/portal-context.ts';
import { useTask } from '../../app/use-task.ts';
import { CodeField } from '../../ui/code-field.tsx';
import { ErrorSummary, useFieldErrors } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { timeOfDay } from '../../ui/format.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { bareCode, codeError } from '../../ui/typed-code.ts';
import { Resend } from '../proof/resend.tsx';
import type { Draft } from './draft.ts';
import { useRestoreTexts } from './restore-texts.ts';
import { base } from './steps.ts';

interface Props {
  readonly overline: string;
  readonly sent: NonNullable<FlowView['newMail']>;
  readonly draft: Draft;
  /** It was sent with everything else, and was not right. */
  readonly isRefused: boolean;
  readonly onCode: (code: string) => void;
  /** Sends another one; absent where the address is not known any more, because the page was loaded again. */
  readonly again?: () => Promise<Result<FlowView, Trouble>>;
}

/** The code that went to the new address. It is checked when everything is sent. */
export function NewMailCode({ overline, sent, draft, isRefused, onCode, again }: Props) {
  const { t, language } = usePortal();
  const r = useRestoreTexts();
  const [code, setCode] = useState(draft.code);
  const [hasSentAgain, setSentAgain] = useState(false);
  const errors = useFieldErrors();
  const task = useTask();
  const hasRefusal = isRefused && errors.list.length === 0 && !task.trouble && !hasSentAgain;
  return (
    <Page title={r.code.title} overline={overline}>
      <ErrorSummary errors={errors} />
      {hasRefusal && (
        <Notice tone="error" title={t.code.refused} focusFor={draft}>
          <p>{t.code.refusedText}</p>
        </Notice>
      )}
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      {hasSentAgain && <Notice tone="success" title={t.email.sentAgain} />}
      <p>{r.code.sentTo(draft.mail.trim() || sent.sentTo)}</p>
      <Form
        onSubmit={() => {
          const wrong = codeError(code, sent.digits, t);
          if (errors.check([wrong && { field: 'code', text: wrong }])) onCode(bareCode(code));
        }}
      >
        <CodeField
          id="code"
          label={t.email.label}
          hint={t.email.hint(timeOfDay(onThisClock(new Date(sent.expiresAt)), language))}
          digits={sent.digits}
          value={code}
          onText={setCode}
          error={errors.of('code') ?? (hasRefusal ? t.code.refused : undefined)}
        />
        <SubmitButton isBusy={false}>{t.common.continue}</SubmitButton>
      </Form>
      {again && (
        <Resend
          resendAt={new Date(sent.againAt)}
          onSend={async () => {
            setSentAgain(false);
            setSentAgain((await task.run(again)) !== undefined);
          }}
        />
      )}
      <p>
        <Link to={`${base}/new-mail`} class="inline-target">
          {r.code.otherAddress}
        </Link>
      </p>
    </Page>
  );
}
