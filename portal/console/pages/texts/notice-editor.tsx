import { useState } from 'preact/hooks';
import type { NoticeTextView } from '#shared/api/notice-text-views.ts';
import type { TemplateKind } from '#shared/domain/notice-shapes.ts';
import { languageNames } from '#shared/languages.ts';
import type { Language } from '#shared/languages.ts';
import { useTexts } from '../../app/console-context.ts';
import { useRead } from '../../app/use-read.ts';
import { useUnsaved } from '../../app/use-unsaved.ts';
import type { Read } from '../../app/use-read.ts';
import { ReadPage } from '../../ui/read-state.tsx';
import { EditorForm } from './editor-form.tsx';
import { kindNames } from './kind-names.ts';
import { noticeTextTexts } from './texts.ts';
import { operationOf, paramsOf } from './words-of.ts';

interface Props {
  readonly place: string;
  readonly language: Language;
  readonly kind: TemplateKind;
}

/** The words of one notice in one language, side by side with what they look like. */
export function NoticeEditor({ place, language, kind }: Props) {
  const words = useTexts(noticeTextTexts);
  const name = useTexts(kindNames)[kind];
  const title = `${name}, ${languageNames[language]}`;
  const above = { to: `texts?portal=${place}&language=${language}`, title: words.title };
  const which = { place, language, kind };
  const read = useRead(operationOf('show', which), { params: paramsOf(which) });
  return (
    <ReadPage read={read} title={title} above={above}>
      {(view) => <Editor place={place} title={title} above={above} view={view} read={read} />}
    </ReadPage>
  );
}

interface EditorProps {
  readonly place: string;
  readonly title: string;
  readonly above: { readonly to: string; readonly title: string };
  readonly view: NoticeTextView;
  readonly read: Read<NoticeTextView>;
}

/** What is typed lives above the form, so that it outlasts what is read again. */
function Editor({ view, ...props }: EditorProps) {
  const [typed, setTyped] = useState<{ subject: string | undefined; body: string }>();
  const stored = view.own ?? view.ours;
  const { subject, body } = typed ?? stored;
  useUnsaved(body !== stored.body || subject !== stored.subject);
  return <EditorForm {...props} view={view} subject={subject} body={body} onTyped={setTyped} />;
}
