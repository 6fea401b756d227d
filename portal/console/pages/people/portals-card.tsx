import { useState } from 'preact/hooks';
import type { PersonView } from '#shared/api/people-views.ts';
import { useMay, useTexts } from '../../app/console-context.ts';
import { usePlaces } from '../../app/use-places.ts';
import { ChoiceField } from '../../ui/fields.tsx';
import { ReadPart } from '../../ui/read-state.tsx';
import type { Asked } from './help-step.tsx';
import { peopleTexts } from './texts.ts';

/** Which portals somebody is on; where that goes by name, it can be changed. */
export function PortalsCard({ person, onAsk }: { person: PersonView; onAsk: (asked: Asked) => void }) {
  const words = useTexts(peopleTexts);
  const may = useMay()('people.write');
  const places = usePlaces();
  const [alias, setAlias] = useState('');
  const { portals, directory } = person;
  const others = (places.value?.portals ?? []).filter(
    (each) => each.directory === directory && !portals.some((on) => on.alias === each.alias),
  );
  const chosen = others.find((each) => each.alias === alias) ?? others[0];
  return (
    <section class="card">
      <h2>{words.portals}</h2>
      {portals.length === 0 && <p class="soft">{words.noPortal}</p>}
      <ul class="plain" hidden={portals.length === 0}>
        {portals.map(({ alias: on, name, isByName }) => (
          <li key={on}>
            {name}{' '}
            {isByName && (
              <>
                <span class="soft">({words.byName})</span>{' '}
                {may && (
                  <button
                    type="button"
                    class="quiet"
                    onClick={() => {
                      onAsk({ help: 'unassign', id: on, thing: name });
                    }}
                  >
                    {words.helps.unassign.button}
                    <span class="visually-hidden"> {name}</span>
                  </button>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {may && !places.value && <ReadPart read={places}>{() => null}</ReadPart>}
      {may && chosen && (
        <form
          class="filters"
          onSubmit={(event) => {
            event.preventDefault();
            onAsk({ help: 'assign', id: chosen.alias, thing: chosen.name });
          }}
        >
          <ChoiceField
            id="add-portal"
            label={words.addPortal}
            value={chosen.alias}
            options={others.map((each) => [each.alias, each.name])}
            onValue={setAlias}
          />
          <div class="filter-buttons">
            <button type="submit" class="button">
              {words.helps.assign.button}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
