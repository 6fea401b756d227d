import { useMemo, useState } from 'preact/hooks';
import { languageNames, languages } from '#shared/languages.ts';
import type { Language } from '#shared/languages.ts';
import { ErrorSummary, useFieldErrors } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { call } from '../../api/client.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { pathOf } from '../../app/place.ts';
import { usePlaces } from '../../app/use-places.ts';
import { useTask } from '../../app/use-task.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ChoiceField, LineField, TickField } from '../../ui/fields.tsx';
import { Page } from '../../ui/page.tsx';
import { ReadPart } from '../../ui/read-state.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useProof } from '../sign-in/use-proof.tsx';
import { Rejected } from './rejected.tsx';
import { aliasFrom } from './reorder.ts';
import { texts } from './texts.ts';
import { useAlias } from './use-alias.ts';

/** A resource from nothing: four questions; the rest is said on its page. */
export function NewResource() {
  const t = useTexts(texts);
  return (
    <Page title={t.newTitle} lead={t.newLead} above={{ to: 'resources', title: t.title }}>
      <ReadPart read={usePlaces()}>
        {({ directories }) =>
          directories.length === 0 ? (
            <EmptyState>{t.noDirectory}</EmptyState>
          ) : (
            <NewForm directories={directories.map(({ id, label }) => [id, label] as const)} />
          )
        }
      </ReadPart>
    </Page>
  );
}

function NewForm({ directories }: { directories: readonly (readonly [id: string, label: string])[] }) {
  const t = useTexts(texts);
  const { go, tell } = useConsole();
  const task = useTask();
  const proof = useProof();
  const errors = useFieldErrors();
  const [name, setName] = useState('');
  const [typedAlias, setTypedAlias] = useState<string>();
  const [directory, setDirectory] = useState(directories[0]?.[0] ?? '');
  const [spoken, setSpoken] = useState<readonly Language[]>(['en', 'de']);
  const alias = typedAlias ?? aliasFrom(name);
  const known = useAlias(alias);
  const refused = known?.reason && { taken: t.aliasTaken, malformed: t.aliasMalformed }[known.reason];

  const body = {
    ...{ alias, directory, name: name.trim(), languages: languages.filter((each) => spoken.includes(each)) },
    recovery: { needed: 1, allowed: ['email-code' as const], categories: 1 },
  };
  // The same press of the button, however often it is sent, makes one; what is filled in anew is another.
  const idempotencyKey = useMemo(() => crypto.randomUUID(), [JSON.stringify(body)]);

  const make = async (): Promise<void> => {
    const isFilledIn = errors.check([
      body.name === '' && { field: 'name', text: t.nameMissing },
      (alias === '' || refused) && { field: 'alias', text: refused ?? t.aliasMalformed },
      spoken.length === 0 && { field: 'language-en', text: t.languagesMissing },
    ]);
    if (!isFilledIn) return;
    const answer = await task.run(proof.guarded(() => call('resource.create', { body }, { idempotencyKey })));
    if (!answer) return;
    tell(t.made(body.name));
    go(pathOf('resources', 'at', alias));
  };

  const special = { 'not-allowed': t.tooMany, 'not-permitted': t.tooWide } as Record<string, typeof t.tooMany>;
  return (
    <>
      <Form onSubmit={() => void make()}>
        <ErrorSummary errors={errors} />
        <Rejected trouble={task.trouble} />
        {!task.trouble?.fields && <TroubleNotice trouble={task.trouble} as={special[task.trouble?.code ?? '']} />}
        <LineField
          id="name"
          label={t.name}
          hint={t.nameHint}
          maxLength={80}
          value={name}
          onText={setName}
          error={errors.of('name')}
        />
        <LineField
          id="alias"
          label={t.alias}
          hint={t.aliasHint(`/portal/${alias}`)}
          maxLength={63}
          value={alias}
          onText={setTypedAlias}
          error={refused ?? errors.of('alias')}
        />
        <p class="hint" role="status">
          {alias !== '' && known?.isFree ? t.aliasFree : ''}
        </p>
        <ChoiceField
          id="directory"
          label={t.directory}
          value={directory}
          options={directories}
          onValue={setDirectory}
        />
        <fieldset class="field">
          <legend>{t.languages}</legend>
          {languages.map((language) => (
            <TickField
              key={language}
              id={`language-${language}`}
              label={languageNames[language]}
              isTicked={spoken.includes(language)}
              onTicked={(isOn) => {
                setSpoken((former) => (isOn ? [...former, language] : former.filter((each) => each !== language)));
              }}
            />
          ))}
        </fieldset>
        <SubmitButton isBusy={task.isBusy}>{t.make}</SubmitButton>
      </Form>
      {proof.step}
    </>
  );
}
