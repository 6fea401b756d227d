import { useState } from 'preact/hooks';
import { importTexts } from '#shared/domain/token-import/import-texts.ts';
import type { ImportEntry } from '#shared/domain/token-import/supplied-token.ts';
import { useConsole, useTexts } from '../../../app/console-context.ts';
import type { List } from '../../../app/use-list.ts';
import { Badge } from '../../../ui/badge.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { TickField } from '../../../ui/fields.tsx';
import { kindText, tokenTexts } from '../texts.ts';
import { reasonOf } from './reason-of.ts';
import { importPageTexts } from './texts.ts';

const pageSize = 50;

/** What a file holds, entry by entry: never a secret. */
export function EntryTable({ entries, place }: { entries: readonly ImportEntry[]; place: string }) {
  const t = useTexts(importPageTexts);
  const words = useTexts(tokenTexts);
  const { language } = useConsole();
  const [isOnlyWrong, setOnlyWrong] = useState(false);
  const [shown, setShown] = useState(pageSize);
  const chosen = isOnlyWrong ? entries.filter(({ device }) => !device.ok) : entries;
  const list: List<ImportEntry> = {
    rows: chosen.slice(0, shown),
    ...{ trouble: undefined, isLoading: false, isLoadingMore: false },
    more:
      shown < chosen.length
        ? () => {
            setShown(shown + pageSize);
          }
        : undefined,
    reload: () => undefined,
  };
  const columns: readonly Column<ImportEntry>[] = [
    { id: 'at', title: place, cell: ({ at }) => at, look: 'narrow' },
    { id: 'serial', title: t.serial, cell: ({ serial = '–' }) => serial },
    { id: 'kind', title: t.kind, cell: ({ device }) => (device.ok ? kindText(device.value.kind, words) : '–') },
    {
      id: 'state',
      title: t.state,
      cell: ({ device, notes }) => {
        if (!device.ok)
          return (
            <>
              <Badge tone="bad">{t.problem}</Badge> {reasonOf(device.error, language)}
            </>
          );
        const said = notes.map((note) => importTexts[language].notes[note]).join(' ');
        return said === '' ? (
          <Badge tone="good">{t.fine}</Badge>
        ) : (
          <>
            <Badge tone="warn">{t.noted}</Badge> {said}
          </>
        );
      },
    },
  ];
  return (
    <>
      {entries.some(({ device }) => !device.ok) && (
        <TickField id="only-wrong" label={t.onlyWrong} isTicked={isOnlyWrong} onTicked={setOnlyWrong} />
      )}
      <DataTable caption={t.previewTitle} list={list} columns={columns} keyOf={({ at }) => `${at}`} />
    </>
  );
}
