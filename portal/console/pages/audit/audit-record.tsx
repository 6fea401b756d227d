import { useState } from 'preact/hooks';
import type { AuditDetail } from '#shared/api/audit-views.ts';
import { call } from '../../api/client.ts';
import { useConsole, useMay, useTexts } from '../../app/console-context.ts';
import { useRead } from '../../app/use-read.ts';
import { useTask } from '../../app/use-task.ts';
import { ConfirmStep } from '../../ui/confirm-step.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Link } from '../../ui/link.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page } from '../../ui/page.tsx';
import { ReadPage } from '../../ui/read-state.tsx';
import { actionNames, nameOfAction } from './action-names.ts';
import { OutcomeBadge } from './outcome-badge.tsx';
import { texts } from './texts.ts';

/** One record: what is known of it, and where it stands in its chain. */
export function AuditRecord({ id }: { id: string }) {
  const t = useTexts(texts);
  const read = useRead('audit.show', { params: { id } });
  return (
    <ReadPage read={read} title={t.record} above={{ to: 'audit', title: t.title }}>
      {(record) => <Facts record={record} />}
    </ReadPage>
  );
}

function Facts({ record }: { record: AuditDetail }) {
  const t = useTexts(texts);
  const names = useTexts(actionNames);
  const { actor, person, isErased } = record;
  const who = actor.name === undefined ? t.actors[actor.kind] : `${actor.name} (${t.actors[actor.kind]})`;
  const actorQuery = actor.id === undefined || actor.kind === 'bridge' ? undefined : `${actor.kind}#${actor.id}`;
  return (
    <Page title={nameOfAction(names, record.action)} above={{ to: 'audit', title: t.title }}>
      <DefinitionList
        items={[
          [t.facts.what, <code>{record.action}</code>],
          [t.facts.at, <Moment at={record.at} />],
          [t.facts.outcome, <OutcomeBadge outcome={record.outcome} />],
          [t.facts.who, who],
          [t.facts.person, isErased ? t.erasedPart : person],
          [t.facts.portal, record.portal],
          [t.facts.directory, record.directory],
          [t.facts.object, record.object],
          [t.facts.address, record.address],
          [t.facts.country, record.country],
          [t.facts.request, record.request],
          [t.facts.operation, record.operation],
        ]}
      />
      <p class="buttons">
        {person !== undefined && (
          <Link to="audit" query={{ person }} class="button">
            {t.aboutPerson}
          </Link>
        )}
        {actorQuery !== undefined && (
          <Link to="audit" query={{ actor: actorQuery }} class="button">
            {t.byActor}
          </Link>
        )}
      </p>
      <section class="card">
        <h2>{t.chain}</h2>
        <p>{t.chainText}</p>
        <DefinitionList
          items={[
            [t.facts.writer, record.writer],
            [t.facts.seq, String(record.seq)],
            [t.facts.hash, <code>{record.hash}</code>],
            [t.facts.prev, <code>{record.prev}</code>],
          ]}
        />
      </section>
      {person !== undefined && <Erase person={person} />}
    </Page>
  );
}

/** For owners alone, and asked once. */
function Erase({ person }: { person: string }) {
  const t = useTexts(texts);
  const { tell } = useConsole();
  const may = useMay()('audit.erase');
  const task = useTask();
  const [isAsking, setAsking] = useState(false);
  if (!may) return null;
  const erase = async (): Promise<void> => {
    if (!(await task.run(() => call('audit.erase-person', { body: { person } })))) return;
    setAsking(false);
    tell(t.erasing);
  };
  return (
    <>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t.erase}
      </button>
      {isAsking && (
        <ConfirmStep
          isDanger
          title={t.eraseQuestion}
          confirm={t.erase}
          task={task}
          onConfirm={() => void erase()}
          onCancel={() => {
            setAsking(false);
          }}
        >
          <p>{t.eraseText}</p>
        </ConfirmStep>
      )}
    </>
  );
}
