import { useState } from 'preact/hooks';
import type { HandedCode, PersonView } from '#shared/api/people-views.ts';
import { inGroups } from '#shared/domain/grouped-code.ts';
import { dayAndTime } from '../../../ui/format.ts';
import { useConsole, useMay, useTexts } from '../../app/console-context.ts';
import { pathOf } from '../../app/place.ts';
import { useRead } from '../../app/use-read.ts';
import { CopyOnce } from '../../ui/copy-once.tsx';
import { Page } from '../../ui/page.tsx';
import { ReadPage } from '../../ui/read-state.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { ActivityTab } from './activity-tab.tsx';
import { DevicesTab } from './devices-tab.tsx';
import { EditTab } from './edit-tab.tsx';
import { FactorsTab } from './factors-tab.tsx';
import { HelpStep } from './help-step.tsx';
import type { Asked } from './help-step.tsx';
import { OneTimeStep } from './one-time-step.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { StateBadges } from './state-badges.tsx';
import { peopleTexts } from './texts.ts';

interface Props {
  readonly directory: string;
  readonly guid: string;
  readonly tab: string;
}

/** One person: what is on record, and what can be done for them. */
export function PersonPage({ directory, guid, tab }: Props) {
  const words = useTexts(peopleTexts);
  const { tell, language } = useConsole();
  const may = useMay();
  const read = useRead('person.show', { params: { directory, guid } });
  const [asked, setAsked] = useState<Asked>();
  const [code, setCode] = useState<HandedCode>();
  const above = { to: 'people', title: words.title };
  const tabs = [
    { id: 'overview', title: words.overview },
    { id: 'factors', title: words.factors },
    { id: 'devices', title: words.environments },
    { id: 'activity', title: words.activity },
    ...(may('people.write') ? [{ id: 'edit', title: words.edit }] : []),
  ];
  const current = tabs.some(({ id }) => id === tab) ? tab : 'overview';
  const done = (said: string): void => {
    setAsked(undefined);
    tell(said);
    read.reload();
  };
  return (
    <ReadPage read={read} title={words.title} above={above}>
      {(person: PersonView) => (
        <Page title={person.displayName} above={above} lead={<StateBadges person={person} />}>
          {code && (
            <CopyOnce
              title={words.codeTitle}
              text={inGroups(code.code.replaceAll(/[^A-Za-z0-9]/g, ''))}
              hint={words.codeHint(dayAndTime(new Date(code.expiresAt), language))}
            />
          )}
          <Tabs label={words.tabs} to={pathOf('people', directory, guid)} tabs={tabs} current={current} />
          {current === 'overview' && <OverviewTab person={person} onAsk={setAsked} />}
          {current === 'factors' && <FactorsTab person={person} onAsk={setAsked} />}
          {current === 'devices' && <DevicesTab person={person} onAsk={setAsked} />}
          {current === 'activity' && <ActivityTab directory={directory} guid={guid} />}
          {current === 'edit' && <EditTab person={person} etag={read.etag} reload={read.reload} />}
          {asked?.help === 'one-time' && (
            <OneTimeStep
              person={person}
              onDone={done}
              onCancel={() => {
                setAsked(undefined);
              }}
            />
          )}
          {asked && asked.help !== 'one-time' && (
            <HelpStep
              asked={{ ...asked, help: asked.help }}
              person={person}
              onCode={setCode}
              onDone={done}
              onCancel={() => {
                setAsked(undefined);
              }}
            />
          )}
        </Page>
      )}
    </ReadPage>
  );
}
