import { useState } from 'preact/hooks';
import type { DeviceView } from '#shared/api/admin-token-views.ts';
import type { PersonRow } from '#shared/api/people-views.ts';
import { call } from '../../api/client.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { usePlaces } from '../../app/use-places.ts';
import { useTask } from '../../app/use-task.ts';
import { ConfirmStep } from '../../ui/confirm-step.tsx';
import { ChoiceField, LineField } from '../../ui/fields.tsx';
import { tokenTexts } from './texts.ts';

interface Props {
  readonly device: DeviceView;
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}

/** Finds somebody, and gives them the device: the first button finds, and gives once somebody is chosen. */
export function AssignStep({ device, onDone, onCancel }: Props) {
  const t = useTexts(tokenTexts);
  const { t: common } = useConsole();
  const { directory, serial, kind } = device;
  const task = useTask();
  const { value: places } = usePlaces();
  const portals = (places?.portals ?? []).filter(
    (each) => each.directory === directory && each.tokenTypes.includes(kind.type),
  );
  const [name, setName] = useState('');
  const [people, setPeople] = useState<readonly PersonRow[]>();
  const [guid, setGuid] = useState('');
  const [alias, setAlias] = useState('');
  const portal = portals.find((each) => each.alias === alias) ?? portals[0];
  const person = people?.find((each) => each.guid === guid);
  const isMissing = places !== undefined && portals.length === 0;

  const find = async (): Promise<void> => {
    const answer = await task.run(() => call('person.search', { query: { directory, name: name.trim() } }));
    if (!answer) return;
    setPeople(answer.value.people);
    setGuid(answer.value.people.length === 1 ? answer.value.people[0]!.guid : '');
  };
  const give = async (to: PersonRow, portalAlias: string): Promise<void> => {
    const body = { person: to.guid, portal: portalAlias };
    const given = await task.run(() => call('stock.assign', { params: { directory, serial }, body }));
    if (given) onDone(t.assigned(to.displayName));
  };
  const special = { 'not-allowed': t.notAllowed, 'wrong-step': t.wrongStep } as Record<string, typeof t.notAllowed>;

  return (
    <ConfirmStep
      title={t.assignTitle(serial)}
      confirm={person ? t.assign : t.find}
      task={task}
      troubleAs={special[task.trouble?.code ?? '']}
      onConfirm={() => {
        if (person && portal) void give(person, portal.alias);
        else if (name.trim() !== '' && !isMissing) void find();
      }}
      onCancel={onCancel}
    >
      <p>{isMissing ? t.noPortal : t.assignLead}</p>
      <LineField
        id="whom"
        label={t.whom}
        hint={t.whomHint}
        value={name}
        type="search"
        maxLength={256}
        onText={(text) => {
          setName(text);
          setPeople(undefined);
          setGuid('');
        }}
      />
      <p role="status">{people?.length === 0 && t.nobodyFound}</p>
      {people && people.length > 0 && (
        <ChoiceField
          id="found"
          label={t.found}
          value={guid}
          options={[
            ['', t.chooseWhom],
            ...people.map((each) => [each.guid, `${each.displayName} (${each.login})`] as const),
          ]}
          onValue={setGuid}
        />
      )}
      {portals.length > 1 && (
        <ChoiceField
          id="in-portal"
          label={t.inPortal}
          value={portal?.alias ?? ''}
          options={portals.map((each) => [each.alias, each.name])}
          onValue={setAlias}
        />
      )}
      {!places && <p role="status">{common.common.loading}</p>}
    </ConfirmStep>
  );
}
