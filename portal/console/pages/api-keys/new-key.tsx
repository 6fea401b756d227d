import { useMemo, useState } from 'preact/hooks';
import type { AdminPlaces } from '#shared/api/administrator-views.ts';
import type { CreatedApiKey } from '#shared/api/api-key-views.ts';
import type { Permission } from '#shared/domain/admin-roles.ts';
import { neverForKeys } from '#shared/domain/never-for-keys.ts';
import type * as z from 'zod';
import { ErrorSummary, useFieldErrors } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { day } from '../../../ui/format.ts';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { call } from '../../api/client.ts';
import type { ConsoleInput } from '../../api/contract.ts';
import { useConsole, useMe, useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { permissionTexts } from '../../permission-texts.ts';
import { CopyOnce } from '../../ui/copy-once.tsx';
import { ChoiceField, LineField, TickField } from '../../ui/fields.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { hasPlaces, PlaceFields } from '../../ui/place-fields.tsx';
import { placeTexts } from '../../ui/place-texts.ts';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useProof } from '../sign-in/use-proof.tsx';
import { texts } from './texts.ts';

type Body = ConsoleInput<'api-key.create'>['body'];
type KeyPermission = Body['permissions'][number];

const never: readonly Permission[] = neverForKeys;
const lives = ['30', '90', '180', '365'] as const;

/** Makes a key, and shows it this once. */
export function NewKey() {
  const { language } = useConsole();
  const me = useMe();
  const t = useTexts(texts);
  const words = useTexts(permissionTexts);
  const { missing } = useTexts(placeTexts);
  const proof = useProof();
  const task = useTask();
  const errors = useFieldErrors();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly KeyPermission[]>([]);
  const [places, setPlaces] = useState<AdminPlaces>({ portals: me.portals, directories: me.directories });
  const [life, setLife] = useState<(typeof lives)[number]>('90');
  const [made, setMade] = useState<z.infer<typeof CreatedApiKey>>();
  const offered = me.permissions.filter((each): each is KeyPermission => !never.includes(each));

  const body = { name: name.trim(), permissions: [...chosen], expiresInDays: Number(life), ...places };
  // The same press of the button, however often it is sent, is one key; what is filled in anew is another.
  const idempotencyKey = useMemo(() => crypto.randomUUID(), [JSON.stringify(body)]);

  const make = async (): Promise<void> => {
    const isFilledIn = errors.check([
      body.name === '' && { field: 'name', text: t.nameMissing },
      chosen.length === 0 && { field: `may-${offered[0] ?? ''}`, text: t.mayMissing },
      !hasPlaces(places) && { field: 'places', text: missing },
    ]);
    if (!isFilledIn) return;
    const answer = await task.run(
      proof.guarded(() => call('api-key.create', { body: body as Body }, { idempotencyKey })),
    );
    if (answer) setMade(answer.value);
  };

  const above = { to: 'api-keys', title: t.title };
  if (made) {
    return (
      <Page title={made.apiKey.name} above={above}>
        <CopyOnce title={t.made} text={made.key} hint={t.madeHint(day(new Date(made.apiKey.expiresAt), language))} />
        <p>
          <Link to="api-keys">{t.done}</Link>
        </p>
      </Page>
    );
  }
  const special = { 'not-allowed': t.tooMany, 'not-permitted': t.tooWide } as Record<string, typeof t.tooMany>;
  return (
    <Page title={t.newTitle} lead={t.newLead} above={above}>
      <Form onSubmit={() => void make()}>
        <ErrorSummary errors={errors} />
        <TroubleNotice trouble={task.trouble} as={special[task.trouble?.code ?? '']} />
        <LineField
          id="name"
          label={t.name}
          hint={t.nameHint}
          value={name}
          onText={setName}
          maxLength={80}
          error={errors.of('name')}
        />
        <fieldset class="field">
          <legend>{t.may}</legend>
          <p class="hint">{t.mayHint}</p>
          {offered.map((each) => (
            <TickField
              key={each}
              id={`may-${each}`}
              label={words[each]}
              isTicked={chosen.includes(each)}
              onTicked={(isTicked) => {
                setChosen((former) => (isTicked ? [...former, each] : former.filter((other) => other !== each)));
              }}
            />
          ))}
        </fieldset>
        <PlaceFields
          legend={t.places}
          hint={t.placesHint}
          value={places}
          error={errors.of('places')}
          onValue={setPlaces}
        />
        <ChoiceField
          id="life"
          label={t.ends}
          value={life}
          options={lives.map((each) => [each, t.days(Number(each))] as const)}
          onValue={setLife}
        />
        <SubmitButton isBusy={task.isBusy}>{t.make}</SubmitButton>
      </Form>
      {proof.step}
    </Page>
  );
}
