import { useState } from 'preact/hooks';
import { Form } from '../../../ui/form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { call } from '../../api/client.ts';
import { useConsole, useMay, useTexts } from '../../app/console-context.ts';
import { pathOf } from '../../app/place.ts';
import type { Read } from '../../app/use-read.ts';
import { useTask } from '../../app/use-task.ts';
import { useUnsaved } from '../../app/use-unsaved.ts';
import { ConflictNotice } from '../../ui/conflict-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useProof } from '../sign-in/use-proof.tsx';
import { changesInWords } from './changes-in-words.ts';
import { rebased, withMembers } from './draft.ts';
import type { Draft, Shown } from './draft.ts';
import { draftProblems } from './problems.ts';
import type { DraftProblem } from './problems.ts';
import { Rejected } from './rejected.tsx';
import { RemoveStep } from './remove-step.tsx';
import { SaveStep } from './save-step.tsx';
import { SectionBody } from './section-body.tsx';
import { sections } from './sections.ts';
import type { Section } from './sections.ts';
import { texts } from './texts.ts';
import { UnkeptNotice } from './unkept-notice.tsx';
import { useLogos } from './use-logos.ts';

interface Props {
  readonly read: Read<Shown>;
  readonly shown: Shown;
  readonly config: Draft;
  readonly section: Section;
}

/** One resource, part by part. What is typed in one part is kept while another is looked at, and saved with all of them. */
export function ResourceEditor({ read, shown, config, section }: Props) {
  const t = useTexts(texts);
  const { language, tell } = useConsole();
  const mayWrite = useMay()('resources.write');
  const [saving, reloading] = [useTask(), useTask()];
  const [before, setBefore] = useState(config);
  const [etag, setEtag] = useState(read.etag);
  const [draft, setDraft] = useState(config);
  const [isSaving, setSaving] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const [problems, setProblems] = useState<readonly DraftProblem[]>([]);
  const [version, setVersion] = useState(0);
  const changes = changesInWords(before, draft, language);
  const to = pathOf('resources', 'at', shown.alias);

  const isChanged = changes.length > 0;
  useUnsaved(isChanged, to);

  const logos = useLogos();
  const proof = useProof();
  const review = (): void => {
    const found = draftProblems(draft, t);
    setProblems(found);
    saving.setTrouble(undefined);
    if (found.length === 0) setSaving(true);
  };
  const save = async (): Promise<void> => {
    const change = async () => {
      // The picture first: a portal never names one that is not there.
      const brought = await logos.bring(draft, before);
      if (!brought.ok) return brought;
      return call('resource.change', { params: { alias: shown.alias }, body: draft }, { ifMatch: etag });
    };
    const answer = await saving.run(proof.guarded(change));
    setSaving(false);
    const saved = answer?.value.config;
    if (!saved) return;
    setBefore(saved);
    setDraft(saved);
    setEtag(answer.etag);
    read.set(answer.value, answer.etag);
    tell(t.saved);
  };
  // Somebody was faster: their changes come in beneath, what was typed here stays.
  const takeOver = async (): Promise<void> => {
    const answer = await reloading.run(() => call('resource.show', { params: { alias: shown.alias } }));
    const now = answer?.value.config;
    if (!now) return;
    setDraft(rebased(draft, before, now));
    setBefore(now);
    setEtag(answer.etag);
    saving.setTrouble(undefined);
    setVersion((former) => former + 1);
    tell(t.reloaded);
  };

  return (
    <Page
      title={before.name}
      above={{ to: 'resources', title: t.title }}
      lead={shown.source === 'deployed' && mayWrite ? t.deployedHere : mayWrite ? undefined : t.readOnly}
      actions={
        <a class="button" href={`/portal/${shown.alias}`} target="_blank" rel="noopener">
          {t.openPortal}
        </a>
      }
    >
      <UnkeptNotice limits={shown.bridges} directory={before.directory} />
      <Tabs
        label={t.sectionsLabel}
        to={to}
        tabs={sections.map((id) => ({ id, title: t.sections[id] }))}
        current={section}
      />
      <Form
        onSubmit={() => {
          if (isChanged) review();
        }}
      >
        <ConflictNotice trouble={saving.trouble} onReload={() => void takeOver()} />
        <Rejected trouble={saving.trouble} />
        {saving.trouble?.code !== 'stale' && !saving.trouble?.fields && <TroubleNotice trouble={saving.trouble} />}
        <TroubleNotice trouble={reloading.trouble} />
        {problems.length > 0 && (
          <Notice tone="error" title={t.problemsTitle} focusFor={problems}>
            {problems.map((problem) => (
              <p key={problem.text}>
                <Link to={problem.section === 'basics' ? to : `${to}/${problem.section}`}>{problem.text}</Link>
              </p>
            ))}
          </Notice>
        )}
        <SectionBody
          key={`${section}-${version}`}
          section={section}
          draft={draft}
          change={(members) => {
            setDraft((former) => withMembers(former, members));
          }}
          logos={logos}
          sends={shown.sends}
          bridges={shown.bridges}
          isReadOnly={!mayWrite}
        />
        {mayWrite && (
          <div class="save-bar">
            <p role="status">{changes.length === 0 ? t.nothingChanged : t.changed(changes.length)}</p>
            {isChanged && (
              <button
                type="button"
                class="button"
                onClick={() => {
                  setDraft(before);
                  setProblems([]);
                  saving.setTrouble(undefined);
                  setVersion((former) => former + 1);
                }}
              >
                {t.discard}
              </button>
            )}
            {isChanged && <SubmitButton isBusy={saving.isBusy}>{t.save}</SubmitButton>}
            {shown.source === 'stored' && (
              <button
                type="button"
                class="quiet"
                onClick={() => {
                  setRemoving(true);
                }}
              >
                {shown.isDeployed ? t.revert : t.remove}
              </button>
            )}
          </div>
        )}
      </Form>
      {proof.step}
      {isSaving && (
        <SaveStep
          changes={changes}
          task={saving}
          onConfirm={() => void save()}
          onCancel={() => {
            setSaving(false);
          }}
        />
      )}
      {isRemoving && (
        <RemoveStep
          shown={shown}
          etag={etag}
          onCancel={() => {
            setRemoving(false);
          }}
        />
      )}
    </Page>
  );
}
