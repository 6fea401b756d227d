import { useState } from 'preact/hooks';
import type { PlacesView } from '#shared/api/place-views.ts';
import { useConsole, useMay, useTexts } from '../../../app/console-context.ts';
import { NotPermittedPage } from '../../../app/other-pages.tsx';
import { usePlaces } from '../../../app/use-places.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ChoiceField } from '../../../ui/fields.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { Page } from '../../../ui/page.tsx';
import { ReadPart } from '../../../ui/read-state.tsx';
import { tokenTexts } from '../texts.ts';
import { CsvPreview } from './csv-preview.tsx';
import { PskcPreview } from './pskc-preview.tsx';
import { importPageTexts } from './texts.ts';
import { useFile } from './use-file.ts';

/** Brings devices into stock: a file, what it holds, and then the import. */
export function ImportPage() {
  const t = useTexts(importPageTexts);
  const above = { to: 'tokens', title: useTexts(tokenTexts).title };
  const places = usePlaces();
  if (!useMay()('tokens.write')) return <NotPermittedPage />;
  return (
    <Page title={t.title} lead={t.lead} above={above}>
      <ReadPart read={places}>{({ directories }) => <ImportInto directories={directories} />}</ReadPart>
    </Page>
  );
}

function ImportInto({ directories }: { directories: PlacesView['directories'] }) {
  const t = useTexts(importPageTexts);
  const words = useTexts(tokenTexts);
  const { place } = useConsole();
  const [chosen, setChosen] = useState(place.query['directory']);
  const directory = directories.find(({ id }) => id === chosen) ?? directories[0];
  const { file, error, take, forget } = useFile();
  if (!directory) return <EmptyState>{words.noDirectory}</EmptyState>;
  const common = { key: file?.turn, text: file?.text ?? '', directory: directory.id, onAnother: forget };
  return (
    <>
      {!file && directories.length > 1 && (
        <ChoiceField
          id="directory"
          label={t.directory}
          value={directory.id}
          options={directories.map(({ id, label }) => [id, label])}
          onValue={setChosen}
        />
      )}
      {!file && (
        <FileDrop
          id="file"
          label={t.file}
          hint={t.fileHint}
          error={error}
          accept=".xml,.pskcxml,.pskc,.csv,.txt,.tsv"
          onFile={take}
        />
      )}
      {file && (file.isXml ? <PskcPreview {...common} /> : <CsvPreview {...common} />)}
    </>
  );
}
