import type { AdministratorChange } from '#shared/api/administrator-inputs.ts';

import { useConsole, useTexts } from '../../app/console-context.ts';
import { usePlaces } from '../../app/use-places.ts';
import { ChoiceField, TickField } from '../../ui/fields.tsx';
import { ReadPart } from '../../ui/read-state.tsx';
import { rolesOffered } from './roles.ts';
import { texts } from './texts.ts';

interface Props {
  readonly value: AdministratorChange;
  readonly error: string | undefined;
  readonly onValue: (value: AdministratorChange) => void;
}

/** A role, in words, and what somebody looks after. */
export function RoleFields({ value, error, onValue }: Props) {
  const { t } = useConsole();
  const words = useTexts(texts);
  const places = usePlaces();
  const { role, portals, directories } = value;
  const isAll = portals === 'all' && directories === 'all';
  const toggled = (list: readonly string[] | 'all', one: string, isIn: boolean): string[] => {
    const others = list === 'all' ? [] : list.filter((each) => each !== one);
    return isIn ? [...others, one] : others;
  };
  return (
    <>
      <ChoiceField
        id="role"
        label={words.role}
        hint={words.roleMeans[role]}
        value={role}
        options={rolesOffered.map((each) => [each, t.roles[each]] as const)}
        onValue={(next) => {
          onValue(next === 'owner' ? { role: next, portals: 'all', directories: 'all' } : { ...value, role: next });
        }}
      />
      {role === 'owner' ? (
        <p class="soft">{words.ownerPlaces}</p>
      ) : (
        <fieldset class="field" id="places" tabIndex={-1}>
          <legend>{words.places}</legend>
          <p class="hint">{words.placesHint}</p>
          {error !== undefined && <p class="field-error">{error}</p>}
          <TickField
            id="places-all"
            label={words.all}
            isTicked={isAll}
            onTicked={(isTicked) => {
              const list = isTicked ? ('all' as const) : [];
              onValue({ role, portals: list, directories: isTicked ? 'all' : [] });
            }}
          />
          {!isAll && (
            <ReadPart read={places}>
              {(all) => (
                <>
                  <p>{words.some}</p>
                  <p class="soft">{words.portals}</p>
                  {all.portals.map(({ alias, name }) => (
                    <TickField
                      key={alias}
                      id={`portal-${alias}`}
                      label={name}
                      isTicked={portals === 'all' || portals.includes(alias)}
                      onTicked={(isIn) => {
                        onValue({ ...value, portals: toggled(portals, alias, isIn) });
                      }}
                    />
                  ))}
                  <p class="soft">{words.directories}</p>
                  {all.directories.map(({ id, label }) => (
                    <TickField
                      key={id}
                      id={`directory-${id}`}
                      label={label}
                      isTicked={directories === 'all' || directories.includes(id)}
                      onTicked={(isIn) => {
                        onValue({ ...value, directories: toggled(directories, id, isIn) });
                      }}
                    />
                  ))}
                </>
              )}
            </ReadPart>
          )}
        </fieldset>
      )}
    </>
  );
}

/** Whether somebody looks after anything at all. */
export const hasPlaces = ({ portals, directories }: AdministratorChange): boolean =>
  portals.length > 0 && directories.length > 0;
