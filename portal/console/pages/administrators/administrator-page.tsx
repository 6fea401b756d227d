import type { AdministratorView } from '#shared/api/administrator-views.ts';
import { day } from '../../../ui/format.ts';
import { useConsole, useMay, useTexts } from '../../app/console-context.ts';
import { useRead } from '../../app/use-read.ts';
import type { Read } from '../../app/use-read.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Page } from '../../ui/page.tsx';
import { ReadPage } from '../../ui/read-state.tsx';
import { ChangeForm } from './change-form.tsx';
import { Deeds } from './deeds.tsx';
import { placesOf, StateBadge } from './state-badge.tsx';
import { texts } from './texts.ts';

/** One administrator: what they may do, and what can be done about them. */
export function AdministratorPage({ id }: { id: string }) {
  const words = useTexts(texts);
  const read = useRead('administrator.show', { params: { id } });
  const above = { to: 'administrators', title: words.title };
  return (
    <ReadPage read={read} title={words.title} above={above}>
      {(administrator) => (
        <Page title={administrator.name} above={above}>
          <Facts administrator={administrator} />
          <Changes read={read} administrator={administrator} />
        </Page>
      )}
    </ReadPage>
  );
}

function Facts({ administrator }: { administrator: AdministratorView }) {
  const { t, language } = useConsole();
  const words = useTexts(texts);
  const { mail, role, state, createdAt, lastSignInAt } = administrator;
  const dayOf = (moment: string): string => day(new Date(moment), language);
  return (
    <DefinitionList
      items={[
        [words.columns.state, <StateBadge key="state" state={state} />],
        [words.mailed, mail],
        [words.columns.role, t.roles[role]],
        [words.columns.places, placesOf(administrator, words.everything)],
        [words.since, dayOf(createdAt)],
        [words.lastSignIn, lastSignInAt === undefined ? words.never : dayOf(lastSignInAt)],
      ]}
    />
  );
}

function Changes({ read, administrator }: { read: Read<AdministratorView>; administrator: AdministratorView }) {
  const may = useMay();
  if (!may('administrators.write')) return null;
  return (
    <>
      <ChangeForm read={read} administrator={administrator} />
      <Deeds read={read} administrator={administrator} />
    </>
  );
}
