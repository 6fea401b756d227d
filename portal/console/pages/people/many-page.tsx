import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PersonRow } from '#shared/api/people-views.ts';
import type { PlacesView } from '#shared/api/place-views.ts';
import { useMay, useTexts } from '../../app/console-context.ts';
import { NotPermittedPage } from '../../app/other-pages.tsx';
import { useTask } from '../../app/use-task.ts';
import { AreaField, ChoiceField } from '../../ui/fields.tsx';
import { Page } from '../../ui/page.tsx';
import { ChooseDirectory } from './choose-directory.tsx';
import { gather } from './gather.ts';
import type { Gathered, Whom } from './gather.ts';
import { LookForm } from './look-form.tsx';
import { ManyRun } from './many-run.tsx';
import { peopleTexts } from './texts.ts';
import type { ManyKind } from './texts.ts';
import { UnitField } from './unit-field.tsx';
import { unitTexts } from './unit-texts.ts';

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
  const units = useTexts(unitTexts);
  const task = useTask();
  const [kind, setKind] = useState<ManyKind>('deactivate');
  const [whom, setWhom] = useState<Whom>('names');
  const [names, setNames] = useState('');
  const [unit, setUnit] = useState<string>();
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
    const asked = {
      ...{ directory, whom, names },
      ...(unit !== undefined && { unit }),
      ...(portal && { portal: portal.alias }),
    };
    const done = await task.run(() => gather(asked, setLooked));
    if (!done) return;
    const isDue = (row: PersonRow): boolean => isMeant(row, kind, portal?.alias);
    setGathered({ ...done.value, people: done.value.people.filter(isDue) });
  };
  const endOf = ({ unknown, problem }: Gathered): string => {
    if (problem !== undefined) return `${units.failed}: ${problem}`;
    if ((whom === 'group' || whom === 'ou') && unit === undefined) return units.chooseFirst[whom];
    return unknown.length > 0 ? `${words.nobody} ${words.unknown(unknown.join(', '))}` : words.nobody;
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
  const isUnit = whom === 'group' || whom === 'ou';
  return (
    <LookForm task={task} words={words} looked={looked} ended={gathered && endOf(gathered)} onLook={() => void look()}>
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
          ['group', units.choice.group],
          ['ou', units.choice.ou],
          ...(portals.length > 0 ? ([['portal', words.byPortal]] as const) : []),
          ['all', words.all],
        ]}
        onValue={(next) => {
          setWhom(next);
          setUnit(undefined);
          setGathered(undefined);
        }}
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
      {isUnit && <UnitField key={whom} directory={directory} kind={whom} chosen={unit} onChosen={setUnit} />}
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
    </LookForm>
  );
}

/** Who is so already is not counted: what is shown is what will change. */
function isMeant({ state, resources }: PersonRow, kind: ManyKind, portal: string | undefined): boolean {
  if (kind === 'deactivate') return state !== 'deactivated';
  if (kind === 'activate') return state === 'deactivated';
  return portal !== undefined && resources.includes(portal) === (kind === 'unassign');
}
