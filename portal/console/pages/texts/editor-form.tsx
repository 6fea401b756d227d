import { useRef, useState } from 'preact/hooks';
import type { NoticeTextView } from '#shared/api/notice-text-views.ts';
import { Form } from '../../../ui/form.tsx';
import { SubmitButton } from '../../../ui/submit-button.tsx';
import { useConsole, useMay, useTexts } from '../../app/console-context.ts';
import type { Read } from '../../app/use-read.ts';
import { useTask } from '../../app/use-task.ts';
import { ConfirmStep } from '../../ui/confirm-step.tsx';
import { ConflictNotice } from '../../ui/conflict-notice.tsx';
import { AreaField, LineField } from '../../ui/fields.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { NoticePreview, useProblemLine } from './notice-preview.tsx';
import { insertAt, PlaceholderChips } from './placeholder-chips.tsx';
import { noticeTextTexts } from './texts.ts';
import { usePreview } from './use-preview.ts';
import { installation, putWords, resetWords, testWords } from './words-of.ts';
import './texts.css';

type Typed = { readonly subject: string | undefined; readonly body: string } | undefined;

interface Props {
  readonly place: string;
  readonly title: string;
  readonly above: { readonly to: string; readonly title: string };
  readonly view: NoticeTextView;
  readonly read: Read<NoticeTextView>;
  readonly subject: string | undefined;
  readonly body: string;
  /** Undefined: what is stored counts again. */
  readonly onTyped: (typed: Typed) => void;
}

/** Words, what may stand in them, and what they look like. */
export function EditorForm({ place, title, above, view, read, subject, body, onTyped }: Props) {
  const words = useTexts(noticeTextTexts);
  const { tell } = useConsole();
  const mayWrite = useMay()(place === installation ? 'settings.write' : 'texts.write');
  const [saving, resetting, testing] = [useTask(), useTask(), useTask()];
  const [isResetting, setResetting] = useState(false);
  const lastField = useRef<'subject' | 'body'>('body');
  const { kind, language, channel } = view;
  const draft = { place, language, kind, subject, body };
  const previewed = usePreview(draft);
  const { preview } = previewed;
  const problem = useProblemLine({ view, preview });
  const part = problem === undefined ? undefined : preview?.problem?.part;
  const ifMatch = { ifMatch: read.etag };

  const taken = (answer: { value: NoticeTextView; etag?: string } | undefined, said: string): void => {
    if (!answer) return;
    read.set(answer.value, answer.etag);
    onTyped(undefined);
    tell(said);
  };
  const save = async (): Promise<void> => {
    taken(await saving.run(() => putWords(draft, ifMatch)), words.saved);
  };
  const reset = async (): Promise<void> => {
    const answer = await resetting.run(() => resetWords(draft, ifMatch));
    if (answer) setResetting(false);
    taken(answer, words.resetDone);
  };
  const test = async (): Promise<void> => {
    const answer = await testing.run(() => testWords(draft));
    if (answer) tell(words.testSent(answer.value.to));
  };
  const choose = (name: string): void => {
    const placeholder = view.placeholders.find((each) => each.name === name);
    const into = lastField.current === 'subject' && placeholder?.isForSubject ? 'subject' : 'body';
    const field = document.getElementById(into) as HTMLInputElement | HTMLTextAreaElement | null;
    const next = insertAt(field, into === 'subject' ? (subject ?? '') : body, `{${name}}`);
    onTyped(into === 'subject' ? { subject: next, body } : { subject, body: next });
  };

  const trouble = [saving, resetting, testing].map((task) => task.trouble).find(Boolean);
  return (
    <Page title={title} above={above} lead={view.own ? <ChangedBy own={view.own} /> : words.isOurs}>
      {!mayWrite && <p class="soft">{words.readOnly}</p>}
      <ConflictNotice trouble={trouble} onReload={read.reload} />
      {trouble?.code !== 'stale' && <TroubleNotice trouble={trouble} />}
      <div class="notice-editor">
        <Form onSubmit={() => void save()}>
          {channel === 'mail' && (
            <div
              onFocusCapture={() => {
                lastField.current = 'subject';
              }}
            >
              <LineField
                id="subject"
                label={words.subject}
                value={subject ?? ''}
                onText={(text) => {
                  onTyped({ subject: text, body });
                }}
                error={part === 'subject' ? problem : undefined}
              />
            </div>
          )}
          <div
            onFocusCapture={() => {
              lastField.current = 'body';
            }}
          >
            <AreaField
              id="body"
              label={words.body}
              hint={words.bodyHint[channel]}
              rows={channel === 'mail' ? 14 : 5}
              value={body}
              onText={(text) => {
                onTyped({ subject, body: text });
              }}
              error={part === 'body' ? problem : undefined}
            />
          </div>
          <PlaceholderChips placeholders={view.placeholders} onChoose={choose} />
          {mayWrite && (
            <div class="buttons">
              <SubmitButton isBusy={saving.isBusy}>{words.save}</SubmitButton>
              <button type="button" class="button" aria-disabled={testing.isBusy} onClick={() => void test()}>
                {words.test}
              </button>
              {view.own && (
                <button
                  type="button"
                  class="button"
                  onClick={() => {
                    setResetting(true);
                  }}
                >
                  {words.reset}
                </button>
              )}
            </div>
          )}
        </Form>
        <NoticePreview view={view} {...previewed} />
      </div>
      {isResetting && (
        <ConfirmStep
          title={words.resetTitle}
          confirm={words.reset}
          isDanger
          task={resetting}
          onConfirm={() => void reset()}
          onCancel={() => {
            setResetting(false);
          }}
        >
          <p>{words.resetText}</p>
        </ConfirmStep>
      )}
    </Page>
  );
}

function ChangedBy({ own }: { own: NonNullable<NoticeTextView['own']> }) {
  const words = useTexts(noticeTextTexts);
  return (
    <>
      {words.changedBy(own.changedBy)}, <Moment at={own.changedAt} />
    </>
  );
}
