import { useState } from 'preact/hooks';
import { Notice } from '../../../ui/notice.tsx';
import { useMay, useTexts } from '../../app/console-context.ts';
import { useRead } from '../../app/use-read.ts';
import { Page } from '../../ui/page.tsx';
import { ReadPage } from '../../ui/read-state.tsx';
import type { Shown } from './draft.ts';
import { RemoveStep } from './remove-step.tsx';
import { ResourceEditor } from './resource-editor.tsx';
import type { Section } from './sections.ts';
import { texts } from './texts.ts';

/** One resource. */
export function ResourcePage({ alias, section }: { alias: string; section: Section }) {
  const t = useTexts(texts);
  const read = useRead('resource.show', { params: { alias } });
  return (
    <ReadPage read={read} title={alias} above={{ to: 'resources', title: t.title }}>
      {(shown) =>
        shown.config ? (
          <ResourceEditor read={read} shown={shown} config={shown.config} section={section} />
        ) : (
          <ClosedPage shown={shown} etag={read.etag} />
        )
      }
    </ReadPage>
  );
}

/** What is stored cannot be read: it can be looked at by its members' names, and taken away. */
function ClosedPage({ shown, etag }: { shown: Shown; etag: string | undefined }) {
  const t = useTexts(texts);
  const mayWrite = useMay()('resources.write');
  const [isRemoving, setRemoving] = useState(false);
  return (
    <Page title={shown.alias} above={{ to: 'resources', title: t.title }}>
      <Notice tone="warning" title={t.closed.title}>
        <p>
          {t.closed.text} <code>{(shown.wrong ?? []).join(', ')}</code>
        </p>
      </Notice>
      {mayWrite && (
        <button
          type="button"
          class="button"
          onClick={() => {
            setRemoving(true);
          }}
        >
          {shown.isDeployed ? t.revert : t.remove}
        </button>
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
