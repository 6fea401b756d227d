import type { AdministratorChange } from '#shared/api/administrator-inputs.ts';

import { useConsole, useTexts } from '../../app/console-context.ts';
import { ChoiceField } from '../../ui/fields.tsx';
import { PlaceFields } from '../../ui/place-fields.tsx';
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
  const { role, portals, directories } = value;
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
        <PlaceFields
          legend={words.places}
          hint={words.placesHint}
          value={{ portals, directories }}
          error={error}
          onValue={(next) => {
            onValue({ role, ...next });
          }}
        />
      )}
    </>
  );
}
