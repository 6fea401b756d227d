import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PersonRow } from '#shared/api/people-views.ts';
import type { PlacesView } from '#shared/api/place-views.ts';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { useMay, useTexts } from '../../app/console-context.ts';
import { NotPermittedPage } from '../../app/other-pages.tsx';
import { useTask } from '../../app/use-task.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ChoiceField } from '../../ui/fields.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { ChooseDirectory } from '../people/choose-directory.tsx';
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
  const task = useTask();
  const [alias, setAlias] = useState('');
  const [whom, setWhom] = useState<'never' | 'all'>('never');
  const [looked, setLooked] = useState(0);
  const [people, setPeople] = useState<readonly PersonRow[]>();
  const portal = portals.find((each) => each.alias === alias) ?? portals[0]!;

  const look = async (): Promise<void> => {
    const found: PersonRow[] = [];
    setPeople(undefined);
    setLooked(0);
    const done = await task.run(() =>
      walk(directory, 'to-enrol', (page) => {
        found.push(...page.filter((row) => row.state === 'active' && (whom === 'all' || row.invitedAt === undefined)));
        setLooked(found.length);
      }),
    );
    if (done) setPeople(found);
  };
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
          id="portal"
          label={words.portal}
          value={portal.alias}
          options={portals.map((each) => [each.alias, each.name])}
          onValue={setAlias}
        />
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
        {people && <p role="status">{words.nobody}</p>}
        <SubmitButton isBusy={task.isBusy}>{words.look}</SubmitButton>
        {task.isBusy && (
          <p role="status" class="soft">
            {words.looking} {looked > 0 && words.found(looked)}
          </p>
        )}
      </form>
      <MailCard key={portal.alias} portal={portal.alias} />
    </>
  );
}
