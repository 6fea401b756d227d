import { useState } from 'preact/hooks';
import type { UnitsView } from '#shared/api/member-list-views.ts';
import type { FoundUnit, UnitKind } from '#shared/protocol/member-list.ts';
import { call } from '../../api/client.ts';
import { useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { ChoiceField, LineField } from '../../ui/fields.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { unitTexts } from './unit-texts.ts';
import { waitForBridge } from './wait-for-bridge.ts';

interface Props {
  readonly directory: string;
  readonly kind: UnitKind;
  readonly chosen: string | undefined;
  /** Its objectGUID; undefined while none is chosen. */
  readonly onChosen: (objectGuid: string | undefined) => void;
}

/** A group or an OU, found by a bridge and chosen from what it found. */
export function UnitField({ directory, kind, chosen, onChosen }: Props) {
  const words = useTexts(unitTexts);
  const task = useTask();
  const [beginning, setBeginning] = useState('');
  const [found, setFound] = useState<UnitsView>();

  const search = async (): Promise<void> => {
    onChosen(undefined);
    setFound(undefined);
    const done = await task.run(async () => {
      const begun = await call('directory.find-units', { params: { directory }, body: { unit: kind, beginning } });
      if (!begun.ok) return begun;
      const params = { directory, search: begun.value.order };
      return waitForBridge(() => call('directory.show-units', { params }));
    });
    if (!done) return;
    setFound(done.value);
    onChosen(done.value.units[0]?.objectGuid);
  };
  return (
    <div class="field">
      <LineField
        id="unit-name"
        type="search"
        label={words.name[kind]}
        hint={words.nameHint[kind]}
        value={beginning}
        maxLength={100}
        onText={setBeginning}
        // Whoever types a name and presses Enter wants it found; there is nobody to look at yet.
        onEnter={() => void search()}
      />
      <div class="buttons">
        <button type="button" class="button" aria-disabled={task.isBusy} onClick={() => void search()}>
          {words.search[kind]}
        </button>
      </div>
      <TroubleNotice trouble={task.trouble} />
      {task.isBusy && (
        <p role="status" class="soft">
          {words.searching}
        </p>
      )}
      {found && (
        <p role="status" class="soft">
          {found.problem === undefined ? found.units.length === 0 && words.none : `${words.failed}: ${found.problem}`}
          {found.isCutOff && words.cutOff}
        </p>
      )}
      {found && chosen !== undefined && (
        <ChoiceField
          id="unit"
          label={words.found[kind]}
          value={chosen}
          options={found.units.map((unit) => [unit.objectGuid, wordsOf(unit)])}
          onValue={onChosen}
        />
      )}
    </div>
  );
}

/** Two may have one name in two places. */
const wordsOf = ({ name, dn }: FoundUnit): string => `${name} – ${dn}`;
