import { useMemo, useState } from 'preact/hooks';
import type { AdministratorChange } from '#shared/api/administrator-inputs.ts';
import { ErrorSummary, useFieldErrors } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { call } from '../../api/client.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { consoleLanguages, languageNames } from '../../languages.ts';
import { ChoiceField, LineField } from '../../ui/fields.tsx';
import { Page } from '../../ui/page.tsx';
import { hasPlaces } from '../../ui/place-fields.tsx';
import { placeTexts } from '../../ui/place-texts.ts';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useProof } from '../sign-in/use-proof.tsx';
import { RoleFields } from './role-fields.tsx';
import { texts } from './texts.ts';

/** Invites somebody to the console. */
export function InvitePage() {
  const { go, tell, language: mine } = useConsole();
  const words = useTexts(texts);
  const { missing: placesMissing } = useTexts(placeTexts);
  const task = useTask();
  const proof = useProof();
  const errors = useFieldErrors();
  const [name, setName] = useState('');
  const [mail, setMail] = useState('');
  const [language, setLanguage] = useState(mine);
  const [place, setPlace] = useState<AdministratorChange>({ role: 'helpdesk', portals: 'all', directories: 'all' });
  const body = { name: name.trim(), mail: mail.trim(), language, ...place };
  // The same press of the button, however often it is sent, is one invitation; what is filled in anew is another.
  const idempotencyKey = useMemo(() => crypto.randomUUID(), [JSON.stringify(body)]);

  const send = async (): Promise<void> => {
    const isFine = errors.check([
      body.name === '' && { field: 'name', text: words.nameMissing },
      !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(body.mail) && { field: 'mail', text: words.mailWrong },
      !hasPlaces(place) && { field: 'places', text: placesMissing },
    ]);
    if (!isFine) return;
    const made = await task.run(proof.guarded(() => call('administrator.invite', { body }, { idempotencyKey })));
    if (!made) return;
    tell(words.invited(made.value.mail));
    go('administrators');
  };

  return (
    <Page title={words.newTitle} lead={words.newLead} above={{ to: 'administrators', title: words.title }}>
      <Form onSubmit={() => void send()}>
        <ErrorSummary errors={errors} />
        <TroubleNotice trouble={task.trouble} as={task.trouble?.code === 'name-taken' ? words.taken : undefined} />
        <LineField
          id="name"
          label={words.name}
          value={name}
          onText={setName}
          maxLength={80}
          error={errors.of('name')}
        />
        <LineField
          id="mail"
          type="email"
          label={words.mail}
          hint={words.mailHint}
          value={mail}
          onText={setMail}
          maxLength={254}
          error={errors.of('mail')}
        />
        <ChoiceField
          id="language"
          label={words.language}
          value={language}
          options={consoleLanguages.map((each) => [each, languageNames[each]] as const)}
          onValue={setLanguage}
        />
        <RoleFields value={place} error={errors.of('places')} onValue={setPlace} />
        <SubmitButton isBusy={task.isBusy}>{words.send}</SubmitButton>
      </Form>
      {proof.step}
    </Page>
  );
}
