import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PersonRow } from '#shared/api/people-views.ts';
import type { PlacesView } from '#shared/api/place-views.ts';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { useMay, useTexts } from '../../app/console-context.ts';
import { NotPermittedPage } from '../../app/other-pages.tsx';
import { useTask } from '../../app/use-task.ts';
import { AreaField, ChoiceField } from '../../ui/fields.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { ChooseDirectory } from './choose-directory.tsx';
import { gather } from './gather.ts';
import type { Gathered, Whom } from './gather.ts';
import { ManyRun } from './many-run.tsx';
import { peopleTexts } from './texts.ts';
import type { ManyKind } from './texts.ts';

/** One thing for many people: first whom it is about, then the thing. */
export function ManyPage() {
  const words = useTexts(peopleTexts);
  const may = useMay();
  if (!may('people.write')) return <NotPermittedPage />;
  return (
    <Page title={words.manyTexts.title} lead={words.manyTexts.lead} above={{ to: 'people', title: words.title }}>
      <ChooseDirectory>
        {(directory, choice, { portals }) => (
          <ManyForm
            key={directory}
            directory={directory}
            choice={choice}
            portals={portals.filter((each) => each.directory === directory)}
          />
        )}
      </ChooseDirectory>
    </Page>
  );
}

interface Props {
  readonly directory: string;
  readonly choice: ComponentChildren;
  readonly portals: PlacesView['portals'];
}

function ManyForm({ directory, choice, portals }: Props) {
  const { manyTexts: words, portal: portalWord } = useTexts(peopleTexts);
  const task = useTask();
  const [kind, setKind] = useState<ManyKind>('deactivate');
  const [whom, setWhom] = useState<Whom>('names');
  const [names, setNames] = useState('');
  const [alias, setAlias] = useState('');
  const [looked, setLooked] = useState(0);
  const [gathered, setGathered] = useState<Gathered>();
  const portal = portals.find((each) => each.alias === alias) ?? portals[0];
  const isAboutPortal = kind === 'assign' || kind === 'unassign';
  const needsPortal = isAboutPortal || whom === 'portal';
  const kinds = (['deactivate', 'activate', 'assign', 'unassign'] as const).filter(
    (each) => portals.length > 0 || !each.endsWith('assign'),
  );

  const look = async (): Promise<void> => {
    setGathered(undefined);
    setLooked(0);
    const asked = { directory, whom, names, ...(portal && { portal: portal.alias }) };
    const done = await task.run(() => gather(asked, setLooked));
    if (!done) return;
    const isDue = (row: PersonRow): boolean => isMeant(row, kind, portal?.alias);
    setGathered({ ...done.value, people: done.value.people.filter(isDue) });
  };
  if (gathered && gathered.people.length > 0)
    return (
      <ManyRun
        kind={kind}
        directory={directory}
        portal={isAboutPortal ? portal?.alias : undefined}
        gathered={gathered}
        onBack={() => {
          setGathered(undefined);
        }}
      />
    );
  return (
    <form
      noValidate
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <TroubleNotice trouble={task.trouble} />
      {choice}
      <ChoiceField
        id="what"
        label={words.what}
        value={kind}
        options={kinds.map((each) => [each, words.kinds[each]])}
        onValue={setKind}
      />
      <ChoiceField
        id="whom"
        label={words.whom}
        value={whom}
        options={[
          ['names', words.byNames],
          ...(portals.length > 0 ? ([['portal', words.byPortal]] as const) : []),
          ['all', words.all],
        ]}
        onValue={setWhom}
      />
      {needsPortal && portal && (
        <ChoiceField
          id="portal"
          label={portalWord}
          value={portal.alias}
          options={portals.map((each) => [each.alias, each.name])}
          onValue={setAlias}
        />
      )}
      {whom === 'names' && (
        <AreaField
          id="names"
          label={words.names}
          hint={words.namesHint}
          value={names}
          rows={8}
          maxLength={100_000}
          onText={setNames}
        />
      )}
      {gathered && (
        <p role="status">
          {words.nobody} {gathered.unknown.length > 0 && words.unknown(gathered.unknown.join(', '))}
        </p>
      )}
      <SubmitButton isBusy={task.isBusy}>{words.look}</SubmitButton>
      {task.isBusy && (
        <p role="status" class="soft">
          {words.looking} {looked > 0 && words.found(looked)}
        </p>
      )}
    </form>
  );
}

/** Who is so already is not counted: what is shown is what will change. */
function isMeant({ state, resources }: PersonRow, kind: ManyKind, portal: string | undefined): boolean {
  if (kind === 'deactivate') return state !== 'deactivated';
  if (kind === 'activate') return state === 'deactivated';
  return portal !== undefined && resources.includes(portal) === (kind === 'unassign');
}
