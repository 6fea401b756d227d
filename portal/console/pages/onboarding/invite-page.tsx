import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PersonRow } from '#shared/api/people-views.ts';
import type { PlacesView } from '#shared/api/place-views.ts';
import type { UnitKind } from '#shared/protocol/member-list.ts';
import type { Answer } from '../../api/client.ts';
import { useMay, useTexts } from '../../app/console-context.ts';
import { NotPermittedPage } from '../../app/other-pages.tsx';
import { useTask } from '../../app/use-task.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ChoiceField } from '../../ui/fields.tsx';
import { Page } from '../../ui/page.tsx';
import { ChooseDirectory } from '../people/choose-directory.tsx';
import { gatherMembers } from '../people/gather-members.ts';
import type { Members } from '../people/gather-members.ts';
import { LookForm } from '../people/look-form.tsx';
import { UnitField } from '../people/unit-field.tsx';
import { unitTexts } from '../people/unit-texts.ts';
import { InviteRun } from './invite-run.tsx';
import { MailCard } from './mail-card.tsx';
import { onboardingTexts } from './texts.ts';
import { walk } from './walk.ts';

/** Whom to invite and to which portal; the mail as it will look; then the sending. */
export function InvitePage() {
  const words = useTexts(onboardingTexts);
  const may = useMay();
  if (!may('onboarding.write')) return <NotPermittedPage />;
  return (
    <Page title={words.invite} lead={words.inviteLead} above={{ to: 'onboarding', title: words.title }}>
      <ChooseDirectory>
        {(directory, choice, { portals }) => {
          const own = portals.filter((each) => each.directory === directory);
          return own.length === 0 ? (
            <EmptyState>{words.noPortal}</EmptyState>
          ) : (
            <InviteForm key={directory} directory={directory} choice={choice} portals={own} />
          );
        }}
      </ChooseDirectory>
    </Page>
  );
}

interface Props {
  readonly directory: string;
  readonly choice: ComponentChildren;
  readonly portals: PlacesView['portals'];
}

function InviteForm({ directory, choice, portals }: Props) {
  const words = useTexts(onboardingTexts);
  const units = useTexts(unitTexts);
  const task = useTask();
  const [alias, setAlias] = useState('');
  const [whom, setWhom] = useState<'never' | 'all'>('never');
  const [from, setFrom] = useState<'all' | UnitKind>('all');
  const [unit, setUnit] = useState<string>();
  const [looked, setLooked] = useState(0);
  const [people, setPeople] = useState<readonly PersonRow[]>();
  const [problem, setProblem] = useState<string>();
  const portal = portals.find((each) => each.alias === alias) ?? portals[0]!;

  const look = async (): Promise<void> => {
    setPeople(undefined);
    setProblem(undefined);
    setLooked(0);
    if (from !== 'all' && unit === undefined) return setPeople([]);
    const isDue = (row: PersonRow): boolean =>
      row.state === 'active' && !hasEnrolled(row) && (whom === 'all' || row.invitedAt === undefined);
    const done = await task.run(() =>
      from === 'all' || unit === undefined
        ? everybodyLeft(directory, isDue, setLooked)
        : gatherMembers(directory, { kind: from, objectGuid: unit }, setLooked),
    );
    if (!done) return;
    setProblem(done.value.problem);
    setPeople(done.value.people.filter(isDue));
  };
  const nobody = problem !== undefined ? `${units.failed}: ${problem}` : words.nobody;
  const ended = from !== 'all' && unit === undefined ? units.chooseFirst[from] : nobody;
  if (people && people.length > 0)
    return (
      <InviteRun
        portal={portal.alias}
        people={people}
        onBack={() => {
          setPeople(undefined);
        }}
      />
    );
  return (
    <>
      <LookForm task={task} words={words} looked={looked} ended={people && ended} onLook={() => void look()}>
        {choice}
        <ChoiceField
          id="portal"
          label={words.portal}
          value={portal.alias}
          options={portals.map((each) => [each.alias, each.name])}
          onValue={setAlias}
        />
        <ChoiceField
          id="from"
          label={words.from}
          value={from}
          options={[
            ['all', words.fromAll],
            ['group', units.choice.group],
            ['ou', units.choice.ou],
          ]}
          onValue={(next) => {
            setFrom(next);
            setUnit(undefined);
            setPeople(undefined);
          }}
        />
        {from !== 'all' && <UnitField key={from} directory={directory} kind={from} chosen={unit} onChosen={setUnit} />}
        <ChoiceField
          id="whom"
          label={words.whom}
          value={whom}
          options={[
            ['never', words.whomNever],
            ['all', words.whomAll],
          ]}
          onValue={setWhom}
        />
      </LookForm>
      <MailCard key={portal.alias} portal={portal.alias} />
    </>
  );
}

/** Who has set up nothing, in the whole directory. */
async function everybodyLeft(
  directory: string,
  isDue: (row: PersonRow) => boolean,
  tell: (count: number) => void,
): Promise<Answer<Members>> {
  const people: PersonRow[] = [];
  const done = await walk(directory, 'to-enrol', (page) => {
    people.push(...page.filter(isDue));
    tell(people.length);
  });
  return done.ok ? { ok: true, value: { people } } : done;
}

/** A code that was handed out is nothing of their own. */
const hasEnrolled = ({ enrolled }: PersonRow): boolean => enrolled.some((factor) => factor !== 'bootstrap-code');
