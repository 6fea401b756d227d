import { useState } from 'preact/hooks';
import type { WaitingRequest } from '#shared/api/push-views.ts';
import { onThisClock } from '../../api/server-clock.ts';
import { usePortal } from '../../app/portal-context.ts';
import { useTask } from '../../app/use-task.ts';
import { sendAnswer } from '../../push/answer.ts';
import type { StoredDevice } from '../../push/device-store.ts';
import { CodeField } from '../../ui/code-field.tsx';
import { ErrorSummary, useFieldErrors } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { timeOfDay } from '../../ui/format.ts';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { countryName, deviceName } from '../../ui/place-name.ts';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { bareCode } from '../../ui/typed-code.ts';
import { usePhoneTexts } from './phone-texts.ts';

interface Props {
  readonly device: StoredDevice;
  readonly request: WaitingRequest;
}
type Ending = 'approved' | 'deviceDone' | 'refused' | 'wrong' | 'over';

/** What is asked and from where; the number of the other screen, or "this was not me". One try (THREATS E18). */
export function Decide({ device, request }: Props) {
  const { language } = usePortal();
  const all = usePhoneTexts();
  const words = all.approve;
  const [number, setNumber] = useState('');
  const [ending, setEnding] = useState<Ending>();
  const errors = useFieldErrors();
  const task = useTask();
  const { from } = request;

  const answer = async (decision: 'approve' | 'refuse'): Promise<void> => {
    const typed = decision === 'approve' ? bareCode(number) : '';
    await task.run(async () => {
      const sent = await sendAnswer(device, { request: request.id, portal: request.portal, decision, number: typed });
      if (sent.ok)
        setEnding(decision === 'refuse' ? 'refused' : request.purpose === 'device' ? 'deviceDone' : 'approved');
      else if (sent.error.code === 'proof-refused') setEnding('wrong');
      else if (sent.error.code === 'wrong-step') setEnding('over');
      return sent;
    });
  };
  const approve = (): void => {
    const isFine = /^\d{2}$/.test(bareCode(number));
    if (errors.check([!isFine && { field: 'number', text: words.wrongShape }])) void answer('approve');
  };

  if (ending) {
    return (
      <Page key={ending} title={words[ending].title}>
        <p>{words[ending].text}</p>
        {ending === 'deviceDone' && (
          <Link to="account/phones" class="button">
            {all.list}
          </Link>
        )}
      </Page>
    );
  }
  return (
    <Page title={words.title}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <ErrorSummary errors={errors} />
      <p>{words.asks[request.purpose](request.portalName)}</p>
      <dl class="facts">
        {request.purpose !== 'device' && (
          <div>
            <dt>{words.from}</dt>
            <dd>
              {from ? deviceName(from, language) : words.unknownPlace}
              {from?.country && `, ${countryName(from.country, language)}`}
            </dd>
          </div>
        )}
        <div>
          <dt>{words.at}</dt>
          <dd>{timeOfDay(onThisClock(new Date(request.askedAt)), language)}</dd>
        </div>
      </dl>
      <p>{words.warning}</p>
      <Form onSubmit={approve}>
        <CodeField
          id="number"
          label={words.label}
          hint={words.hint}
          digits={2}
          value={number}
          onText={setNumber}
          error={errors.of('number')}
        />
        <SubmitButton isBusy={task.isBusy}>{words.approve}</SubmitButton>
      </Form>
      {request.purpose !== 'device' && (
        <>
          <p>
            <button
              type="button"
              class="button danger"
              aria-disabled={task.isBusy}
              onClick={() => void (task.isBusy || answer('refuse'))}
            >
              {words.notMe}
            </button>
          </p>
          <p class="soft small">{words.notMeText}</p>
        </>
      )}
    </Page>
  );
}
