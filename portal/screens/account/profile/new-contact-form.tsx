import type { ContactKind } from '#shared/api/profile-views.ts';
import { parseMailAddress } from '#shared/domain/contact/mail-address.ts';
import { parsePhoneNumber } from '#shared/domain/contact/phone-number.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { useTask } from '../../../app/use-task.ts';
import type { Task } from '../../../app/use-task.ts';
import { ErrorSummary, useFieldErrors } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { useProfileTexts } from './profile-texts.ts';
import { useProfile } from './use-profile.ts';

interface Props {
  readonly kind: ContactKind;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly task: Task;
  readonly onSend: () => void;
}

const fields = {
  mail: { type: 'email', inputMode: 'email', autoComplete: 'email', maxLength: 254 },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel', maxLength: 40 },
} as const;

/** Asks for one address or number, and says what is wrong with it before anything is sent. */
export function NewContactForm({ kind, value, onValue, task, onSend }: Props) {
  const { t } = usePortal();
  const p = useProfileTexts();
  const words = p.contacts[kind];
  const errors = useFieldErrors();
  const profile = useProfile(useTask());

  const wrong = (): string | undefined => {
    if (kind === 'mail') return parseMailAddress(value).ok ? undefined : p.mailWrong;
    const parsed = parsePhoneNumber(value, profile?.phone.countries);
    return parsed.ok ? undefined : p.phoneWrong[parsed.error.code];
  };
  const hasOwn = kind === 'mail' ? profile?.mail.isOwn : profile?.phone.shown !== undefined;
  return (
    <Page key="new" title={words.changeTitle} overline={p.title}>
      <ErrorSummary errors={errors} />
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <p>{words.lead}</p>
      <Form
        onSubmit={() => {
          task.setTrouble(undefined);
          const text = wrong();
          if (errors.check([text !== undefined && { field: 'contact', text }])) onSend();
        }}
      >
        <TextField
          {...fields[kind]}
          id="contact"
          name={kind}
          autoCapitalize="none"
          spellcheck={false}
          label={words.label}
          hint={words.hint}
          error={errors.of('contact')}
          value={value}
          onText={onValue}
        />
        <div class="buttons">
          <SubmitButton isBusy={task.isBusy}>{p.sendCode}</SubmitButton>
          <Link to="account/profile" class="button">
            {t.common.cancel}
          </Link>
        </div>
      </Form>
      {hasOwn && (
        <p>
          <Link to={`account/profile/${kind}/remove`} class="inline-target">
            {words.remove}
          </Link>
        </p>
      )}
    </Page>
  );
}
