import { useState } from 'preact/hooks';
import type { DirectoryView, SurveyView } from '#shared/api/directory-views.ts';
import { Form } from '../../../ui/form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { call } from '../../api/client.ts';
import { useConsole, useMay, useTexts } from '../../app/console-context.ts';
import { pathOf } from '../../app/place.ts';
import { useRead } from '../../app/use-read.ts';
import { useTask } from '../../app/use-task.ts';
import { useUnsaved } from '../../app/use-unsaved.ts';
import { ConfirmStep } from '../../ui/confirm-step.tsx';
import { ConflictNotice } from '../../ui/conflict-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ReadPage } from '../../ui/read-state.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { ScopeFields, scopeOf } from './scope-fields.tsx';
import type { Chosen } from './scope-fields.tsx';
import { texts } from './texts.ts';
import { useSurvey } from './use-survey.ts';

/** Who is imported from a directory: counted by a bridge before it is chosen. */
export function ImportPage({ directory }: { directory: string }) {
  const words = useTexts(texts);
  const read = useRead('directory.show', { params: { directory } });
  const above = { to: pathOf('directories', directory), title: read.value?.label ?? words.title };
  return (
    <ReadPage read={read} title={words.importTitle} above={above}>
      {(view) => (
        <Page title={words.importTitle} lead={words.importLead} above={above}>
          <Choice view={view} etag={read.etag} onReload={read.reload} />
        </Page>
      )}
    </ReadPage>
  );
}

interface ChoiceProps {
  readonly view: DirectoryView;
  readonly etag: string | undefined;
  readonly onReload: () => void;
}

function Choice({ view, etag, onReload }: ChoiceProps) {
  const words = useTexts(texts);
  const { tell, go } = useConsole();
  const may = useMay()('directories.write');
  const task = useTask();
  const [chosen, setChosen] = useState<Chosen>({ ous: view.scope.ous ?? [], groups: view.scope.groups ?? [] });
  const [isAsking, setAsking] = useState(false);
  const [before] = useState(JSON.stringify(chosen));
  useUnsaved(JSON.stringify(chosen) !== before);
  const [countedFor, setCountedFor] = useState(JSON.stringify(chosen));
  const survey = useSurvey(view.directory, may ? view.scope : undefined);
  const isCounted = countedFor === JSON.stringify(chosen) && !survey.isCounting;
  const count = (): void => {
    setCountedFor(JSON.stringify(chosen));
    survey.count(scopeOf(chosen));
  };
  const save = async (): Promise<void> => {
    const input = { params: { directory: view.directory }, body: scopeOf(chosen) };
    if (!(await task.run(() => call('directory.set-import-scope', input, { ifMatch: etag })))) return setAsking(false);
    tell(words.saved);
    go(pathOf('directories', view.directory), { replace: true });
  };
  return (
    <Form onSubmit={count}>
      <ConflictNotice trouble={task.trouble} onReload={onReload} />
      {task.trouble?.code !== 'stale' && <TroubleNotice trouble={task.trouble} />}
      <TroubleNotice trouble={survey.trouble} onRetry={count} />
      {survey.isCounting && (
        <p role="status" class="soft">
          {words.counting}
        </p>
      )}
      {survey.counted?.state === 'failed' && (
        <Notice tone="error" title={words.countFailed}>
          <p>{survey.counted.problem}</p>
        </Notice>
      )}
      {survey.counted && <ScopeFields survey={survey.counted} chosen={chosen} onChosen={setChosen} />}
      {survey.counted?.state === 'done' && isCounted && <Outcome survey={survey.counted} />}
      {!may && <p>{words.mayNotChange}</p>}
      {survey.counted && (
        <div class="buttons">
          <SubmitButton isBusy={survey.isCounting}>{words.preview}</SubmitButton>
          {may && (
            <button
              type="button"
              class="button"
              aria-disabled={!isCounted}
              onClick={() => {
                if (isCounted) setAsking(true);
              }}
            >
              {words.save}
            </button>
          )}
        </div>
      )}
      {isAsking && survey.counted && (
        <ConfirmStep
          title={words.saveTitle}
          confirm={words.save}
          task={task}
          onConfirm={() => void save()}
          onCancel={() => {
            setAsking(false);
          }}
        >
          <Outcome survey={survey.counted} />
        </ConfirmStep>
      )}
    </Form>
  );
}

/** What the choice would mean, in numbers. */
function Outcome({ survey }: { survey: SurveyView }) {
  const words = useTexts(texts);
  const fewer = survey.present - survey.chosen;
  return (
    <p role="status">
      <b>{words.wouldBe(survey.chosen)}.</b> {words.nowAre(survey.present)} {fewer > 0 && words.fewer(fewer)}
    </p>
  );
}
