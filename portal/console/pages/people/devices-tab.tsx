import type { PersonView } from '#shared/api/people-views.ts';
import { countryName, deviceName } from '../../../ui/place-name.ts';
import { useConsole, useMay, useTexts } from '../../app/console-context.ts';
import { Moment } from '../../ui/moment.tsx';
import type { Asked } from './help-step.tsx';
import { peopleTexts } from './texts.ts';

/** Where somebody usually signs in from. */
export function DevicesTab({ person, onAsk }: { person: PersonView; onAsk: (asked: Asked) => void }) {
  const words = useTexts(peopleTexts);
  const { language } = useConsole();
  const may = useMay()('people.support');
  const { environments } = person;
  return (
    <section class="card">
      <h2>{words.environments}</h2>
      {environments.length === 0 && <p class="soft">{words.noEnvironments}</p>}
      <ul class="plain" hidden={environments.length === 0}>
        {environments.map((each) => (
          <li key={each.id}>
            <b>{deviceName(each, language)}</b>, {words.lastUsed} <Moment at={each.lastSeenAt} />
            <br />
            <span class="small soft">
              {each.places
                .map(({ network, country }) =>
                  country === undefined ? network : `${network}, ${countryName(country, language)}`,
                )
                .join('; ')}
            </span>
          </li>
        ))}
      </ul>
      {may && environments.length > 0 && (
        <div class="buttons">
          <button
            type="button"
            class="button"
            onClick={() => {
              onAsk({ help: 'forget-environments' });
            }}
          >
            {words.helps['forget-environments'].button}
          </button>
        </div>
      )}
    </section>
  );
}
