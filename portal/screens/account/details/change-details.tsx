import './details.css';
import { useState } from 'preact/hooks';
import type { AttributeOffer } from '#shared/api/profile-views.ts';
import type { OperationView } from '#shared/api/views.ts';
import { attributeCatalogue } from '#shared/domain/attributes/attribute-catalogue.ts';
import { checkValue } from '#shared/domain/attributes/check-value.ts';
import type { ValueProblem } from '#shared/domain/attributes/check-value.ts';
import type { AttributeAnswer } from '#shared/protocol/attribute-values.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { ErrorSummary, useFieldErrors } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Loading } from '../../../ui/lazy.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { OutcomeNotice } from '../../outcome-notice.tsx';
import { BackToProfile } from '../profile/back-to-profile.tsx';
import { useProfile } from '../profile/use-profile.ts';
import { useProfileTexts } from '../profile/profile-texts.ts';
import { useGuardedTask } from '../use-guarded-task.ts';
import { changeDetails } from './ask-details.ts';
import { useDetailLabel, useDetailTexts } from './detail-texts.ts';
import type { DetailTexts } from './detail-texts.ts';
import { useDetails } from './use-details.ts';
import { ValueField } from './value-field.tsx';

interface Props {
  readonly login: string;
  readonly onSessionEnded: () => void;
  readonly onStale: () => void;
}

/** Changing details in the directory. Inside a fresh proof (THREATS E14). */
export function ChangeDetails(props: Props) {
  const d = useDetailTexts();
  const task = useGuardedTask(props.onSessionEnded, props.onStale);
  const profile = useProfile(task);
  const details = useDetails(profile !== undefined);
  if (profile && details.state === 'known') {
    return <DetailsForm {...props} offers={profile.attributes ?? []} answer={details.answer} />;
  }
  const trouble = task.trouble ?? (details.state === 'away' ? details.trouble : undefined);
  if (!trouble && details.state !== 'away') return <Loading />;
  return (
    <Page title={d.formTitle}>
      {trouble && <TroubleNotice trouble={trouble} />}
      {details.state === 'away' && details.end && <OutcomeNotice end={details.end} />}
      <Link to="account/profile" class="button">
        {useProfileTexts().back}
      </Link>
    </Page>
  );
}

interface FormProps extends Props {
  readonly offers: readonly AttributeOffer[];
  readonly answer: AttributeAnswer;
}

function DetailsForm({ offers, answer, login, onSessionEnded, onStale }: FormProps) {
  const { t } = usePortal();
  const p = useProfileTexts();
  const d = useDetailTexts();
  const label = useDetailLabel();
  const task = useGuardedTask(onSessionEnded, onStale);
  const errors = useFieldErrors();
  const writable = offers.filter(({ name }) => answer.writable.includes(name));
  const before = (name: AttributeOffer['name']): string => answer.values[name] ?? '';
  const [typed, setTyped] = useState<AttributeAnswer['values']>({});
  const [end, setEnd] = useState<OperationView>();
  const [isDone, setDone] = useState(false);

  if (isDone) return <BackToProfile title={d.doneTitle}>{d.done}</BackToProfile>;
  const submit = async (): Promise<void> => {
    setEnd(undefined);
    task.setTrouble(undefined);
    const touched = writable.filter(({ name }) => typed[name] !== undefined && typed[name] !== before(name));
    const checked = touched.map((offer) => ({ offer, value: checkValue(offer, typed[offer.name]!) }));
    const wrong = checked.flatMap(({ offer, value }) =>
      value.ok
        ? []
        : [{ field: `detail-${offer.name}`, text: `${label(offer)}: ${problemText(d, offer, value.error)}` }],
    );
    const first = writable[0];
    const nothing = touched.length === 0 && first && { field: `detail-${first.name}`, text: d.nothingChanged };
    if (!errors.check([...wrong, nothing])) return;
    const values = Object.fromEntries(checked.map(({ offer, value }) => [offer.name, value.ok ? value.value : '']));
    const ended = await task.run(() => changeDetails(values, { login, signal: new AbortController().signal }));
    if (ended?.outcome === 'done') setDone(true);
    else setEnd(ended);
  };
  return (
    <Page key="form" title={d.formTitle} overline={p.title}>
      <ErrorSummary errors={errors} />
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      {end && <OutcomeNotice end={end} about={offers.filter(({ name }) => end.rules?.includes(name)).map(label)} />}
      <p>{d.formLead}</p>
      {writable.length < offers.length && <p class="soft">{d.readOnly}</p>}
      <Form onSubmit={() => void submit()}>
        {writable.map((offer) => (
          <ValueField
            key={offer.name}
            offer={offer}
            value={typed[offer.name] ?? before(offer.name)}
            error={errors.of(`detail-${offer.name}`)}
            onValue={(value) => {
              setTyped((others) => ({ ...others, [offer.name]: value }));
            }}
          />
        ))}
        <p class="soft" role="status">
          {task.isBusy && d.saving}
        </p>
        <div class="buttons">
          <SubmitButton isBusy={task.isBusy}>{p.save}</SubmitButton>
          <Link to="account/profile" class="button">
            {t.common.cancel}
          </Link>
        </div>
      </Form>
    </Page>
  );
}

function problemText(d: DetailTexts, { name, maxLength, form = '' }: AttributeOffer, problem: ValueProblem): string {
  const most = attributeCatalogue[name].maxLength;
  if (problem === 'too-long') return d.tooLong(Math.min(most, maxLength ?? most));
  return problem === 'wrong-form' ? d.wrongForm(form) : d.wrong[problem];
}
