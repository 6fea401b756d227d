import type { AdminPlaces } from '#shared/api/administrator-views.ts';
import { useTexts } from '../app/console-context.ts';
import { usePlaces } from '../app/use-places.ts';
import { TickField } from './fields.tsx';
import { placeTexts } from './place-texts.ts';
import { ReadPart } from './read-state.tsx';

interface Props {
  readonly legend: string;
  readonly hint: string;
  readonly value: AdminPlaces;
  readonly error: string | undefined;
  readonly onValue: (value: AdminPlaces) => void;
}

/** Which portals and directories: all there are, also later, or the ones that are ticked. The id is `places`. */
export function PlaceFields({ legend, hint, value, error, onValue }: Props) {
  const words = useTexts(placeTexts);
  const places = usePlaces();
  const { portals, directories } = value;
  const isAll = portals === 'all' && directories === 'all';
  return (
    <fieldset class="field" id="places" tabIndex={-1}>
      <legend>{legend}</legend>
      <p class="hint">{hint}</p>
      {error !== undefined && <p class="field-error">{error}</p>}
      <TickField
        id="places-all"
        label={words.all}
        isTicked={isAll}
        onTicked={(isTicked) => {
          onValue(isTicked ? { portals: 'all', directories: 'all' } : { portals: [], directories: [] });
        }}
      />
      {!isAll && (
        <ReadPart read={places}>
          {(all) => (
            <>
              <p>{words.some}</p>
              <Ticks
                title={words.portals}
                prefix="portal"
                options={all.portals.map(({ alias, name }) => [alias, name])}
                chosen={portals}
                onChosen={(next) => {
                  onValue({ ...value, portals: next });
                }}
              />
              <Ticks
                title={words.directories}
                prefix="directory"
                options={all.directories.map(({ id, label }) => [id, label])}
                chosen={directories}
                onChosen={(next) => {
                  onValue({ ...value, directories: next });
                }}
              />
            </>
          )}
        </ReadPart>
      )}
    </fieldset>
  );
}

interface TicksProps {
  readonly title: string;
  readonly prefix: string;
  readonly options: readonly (readonly [id: string, name: string])[];
  readonly chosen: readonly string[] | 'all';
  readonly onChosen: (chosen: string[]) => void;
}

function Ticks({ title, prefix, options, chosen, onChosen }: TicksProps) {
  const all = options.map(([id]) => id);
  const now = chosen === 'all' ? all : chosen;
  return (
    <>
      <p class="soft">{title}</p>
      {options.map(([id, name]) => (
        <TickField
          key={id}
          id={`${prefix}-${id}`}
          label={name}
          isTicked={now.includes(id)}
          onTicked={(isIn) => {
            onChosen(isIn ? [...now, id] : now.filter((each) => each !== id));
          }}
        />
      ))}
    </>
  );
}

/** Whether anything at all is chosen. */
export const hasPlaces = ({ portals, directories }: AdminPlaces): boolean =>
  portals.length > 0 && directories.length > 0;
