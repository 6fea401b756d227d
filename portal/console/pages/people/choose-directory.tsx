import type { ComponentChildren } from 'preact';
import type { PlacesView } from '#shared/api/place-views.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { usePlaces } from '../../app/use-places.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ChoiceField } from '../../ui/fields.tsx';
import { ReadPart } from '../../ui/read-state.tsx';
import { peopleTexts } from './texts.ts';

interface Props {
  readonly children: (directory: string, choice: ComponentChildren, places: PlacesView) => ComponentChildren;
}

/** Which directory a page is about: the one in the address, else the first. With one alone there is nothing to choose. */
export function ChooseDirectory({ children }: Props) {
  const words = useTexts(peopleTexts);
  const { place, go } = useConsole();
  return (
    <ReadPart read={usePlaces()}>
      {(places) => {
        const { directories } = places;
        const chosen = directories.find(({ id }) => id === place.query['directory']) ?? directories[0];
        if (!chosen) return <EmptyState>{words.noDirectory}</EmptyState>;
        const choice = directories.length > 1 && (
          <ChoiceField
            id="directory"
            label={words.directory}
            value={chosen.id}
            options={directories.map(({ id, label }) => [id, label])}
            onValue={(directory) => {
              go(place.path, { query: { ...place.query, directory }, replace: true });
            }}
          />
        );
        return children(chosen.id, choice, places);
      }}
    </ReadPart>
  );
}
