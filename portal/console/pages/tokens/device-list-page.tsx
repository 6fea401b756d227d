import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { DeviceState, DeviceView } from '#shared/api/admin-token-views.ts';
import { call } from '../../api/client.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { pathOf } from '../../app/place.ts';
import { useList } from '../../app/use-list.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { ChoiceField, LineField } from '../../ui/fields.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { ListFrame } from './list-frame.tsx';
import { DeviceBadge, ownerName } from './states.tsx';
import { kindText, tokenTexts } from './texts.ts';

/** Devices of one directory, by the beginning of their number and by what has become of them. */
export const DeviceListPage = () => (
  <ListFrame current="devices">
    {(directory, choice) => <DeviceTable key={directory} directory={directory} choice={choice} />}
  </ListFrame>
);

const states: readonly DeviceState[] = ['free', 'taken', 'withdrawn'];

function DeviceTable({ directory, choice }: { directory: string; choice: ComponentChildren }) {
  const t = useTexts(tokenTexts);
  const { place, go } = useConsole();
  const { serial = '', state: asked } = place.query;
  const state = states.find((each) => each === asked);
  const [typed, setTyped] = useState(serial);
  const narrow = (change: { serial?: string; state?: string }): void => {
    go('tokens', { replace: true, query: { directory, serial, state, ...change } });
  };

  const list = useList<DeviceView>(`${directory} ${serial} ${state ?? ''}`, async (cursor, signal) => {
    const narrowed = { ...(serial && { serial }), ...(state && { state }), ...(cursor !== undefined && { cursor }) };
    const answer = await call('stock.list', { query: { directory, ...narrowed } }, { signal });
    return answer.ok ? { ok: true, value: { rows: answer.value.tokens, cursor: answer.value.cursor } } : answer;
  });
  const columns: readonly Column<DeviceView>[] = [
    { id: 'serial', title: t.columns.serial, cell: (device) => device.serial },
    { id: 'kind', title: t.columns.kind, cell: ({ kind }) => kindText(kind, t), isExtra: true },
    { id: 'owner', title: t.columns.owner, cell: ({ owner }) => (owner ? ownerName(owner, t) : '–') },
    { id: 'state', title: t.columns.state, cell: (device) => <DeviceBadge state={device.state} />, look: 'narrow' },
  ];
  const isFiltered = serial !== '' || state !== undefined;
  return (
    <>
      <FilterBar
        label={t.filters}
        onSearch={() => {
          narrow({ serial: typed.trim() });
        }}
        onClear={
          isFiltered
            ? () => {
                setTyped('');
                go('tokens', { replace: true, query: { directory } });
              }
            : undefined
        }
      >
        {choice}
        <LineField id="serial" label={t.serial} value={typed} onText={setTyped} type="search" maxLength={64} />
        <ChoiceField
          id="state"
          label={t.state}
          value={state ?? 'any'}
          options={[['any', t.any], ...states.map((each) => [each, t.deviceStates[each]] as const)]}
          onValue={(chosen) => {
            narrow({ state: chosen === 'any' ? '' : chosen });
          }}
        />
      </FilterBar>
      <DataTable
        caption={t.devices}
        list={list}
        columns={columns}
        keyOf={(device) => device.serial}
        linkOf={(device) => pathOf('tokens', 'device', directory, device.serial)}
        empty={t.noDevices}
        isFiltered={isFiltered}
      />
    </>
  );
}
