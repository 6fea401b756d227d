import { useMemo, useState } from 'preact/hooks';
import { importTexts } from '#shared/domain/token-import/import-texts.ts';
import { readCsv, unusedHeadings } from '#shared/domain/token-import/read-csv.ts';
import type { CsvChoices } from '#shared/domain/token-import/read-csv.ts';
import { Notice } from '../../../../ui/notice.tsx';
import { useConsole, useTexts } from '../../../app/console-context.ts';
import { ColumnsForm } from './columns-form.tsx';
import { Preview } from './preview.tsx';
import type { FilePreviewProps } from './preview.tsx';
import { importPageTexts } from './texts.ts';

/** A table: what its columns hold, and the devices that this makes. */
export function CsvPreview({ text, ...common }: FilePreviewProps) {
  const t = useTexts(importPageTexts);
  const { files } = importTexts[useConsole().language];
  const [choices, setChoices] = useState<CsvChoices>({});
  const [isStarted, setStarted] = useState(false);
  const csv = useMemo(() => readCsv(text, choices), [text, choices]);
  const reading = csv.ok ? csv.value : csv.error.reading;
  const unused = unusedHeadings(reading);
  return (
    <>
      {!isStarted && (
        <ColumnsForm reading={reading} isNeeded={!csv.ok} choices={choices} onChoices={setChoices}>
          {unused.length > 0 && <p class="soft">{t.notUsed(unused.join(', '))}</p>}
        </ColumnsForm>
      )}
      {csv.ok ? (
        <Preview
          entries={csv.value.entries}
          place={t.line}
          onStart={() => {
            setStarted(true);
          }}
          {...common}
        />
      ) : (
        <Notice tone="warning" title={files[csv.error.code]}>
          <button type="button" class="button" onClick={common.onAnother}>
            {t.another}
          </button>
        </Notice>
      )}
    </>
  );
}
