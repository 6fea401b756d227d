import { useState } from 'preact/hooks';
import type { SurveyView } from '#shared/api/directory-views.ts';
import { useTexts } from '../../app/console-context.ts';
import { LineField, TickField } from '../../ui/fields.tsx';
import { texts } from './texts.ts';

/** What is ticked. */
export interface Chosen {
  readonly ous: readonly string[];
  readonly groups: readonly string[];
}

/** Nothing ticked is everything that the bridges serve. */
export const scopeOf = ({ ous, groups }: Chosen): { ous?: string[]; groups?: string[] } => ({
  ...(ous.length > 0 && { ous: [...ous] }),
  ...(groups.length > 0 && { groups: [...groups] }),
});

/** Beyond this a list is searched rather than read. */
const mostGroups = 30;

/** OUs and groups to tick, with how many people they hold. */
export function ScopeFields({
  survey,
  chosen,
  onChosen,
}: {
  survey: SurveyView;
  chosen: Chosen;
  onChosen: (chosen: Chosen) => void;
}) {
  const words = useTexts(texts);
  const [search, setSearch] = useState('');
  const counts = new Map(survey.members.map(({ objectGuid, people }) => [objectGuid, people]));
  // What was chosen and is not among what was found stays to be seen, and to be taken away.
  const ous = [...survey.ous, ...chosen.ous.filter(isMissingIn(survey.ous)).map((dn) => ({ dn, people: undefined }))];
  const groups = survey.groups
    .filter(({ name, objectGuid }) => chosen.groups.includes(objectGuid) || isFound(name, search))
    .slice(0, Math.max(mostGroups, chosen.groups.length));
  const tick = (list: readonly string[], one: string, isTicked: boolean): string[] =>
    isTicked ? [...list, one] : list.filter((each) => each !== one);
  return (
    <>
      {survey.isCutOff && <p class="soft">{words.cutOff}</p>}
      <fieldset class="field">
        <legend>{words.whichOus}</legend>
        <p class="hint">{words.whichOusHint}</p>
        {ous.map(({ dn, people }, index) => (
          <TickField
            key={dn}
            id={`ou-${index}`}
            label={dn}
            hint={people === undefined ? undefined : words.peopleIn(people)}
            isTicked={chosen.ous.includes(dn)}
            onTicked={(isTicked) => {
              onChosen({ ...chosen, ous: tick(chosen.ous, dn, isTicked) });
            }}
          />
        ))}
      </fieldset>
      <fieldset class="field">
        <legend>{words.whichGroups}</legend>
        <p class="hint">{words.whichGroupsHint}</p>
        {survey.groups.length > mostGroups && (
          <LineField id="group-search" type="search" label={words.filterGroups} value={search} onText={setSearch} />
        )}
        {groups.map(({ objectGuid, name, dn }) => (
          <TickField
            key={objectGuid}
            id={`group-${objectGuid}`}
            label={name}
            hint={counts.has(objectGuid) ? words.peopleIn(counts.get(objectGuid)!) : dn}
            isTicked={chosen.groups.includes(objectGuid)}
            onTicked={(isTicked) => {
              onChosen({ ...chosen, groups: tick(chosen.groups, objectGuid, isTicked) });
            }}
          />
        ))}
      </fieldset>
    </>
  );
}

const isMissingIn =
  (found: SurveyView['ous']) =>
  (dn: string): boolean =>
    !found.some((ou) => ou.dn === dn);

const isFound = (name: string, search: string): boolean => name.toLowerCase().includes(search.trim().toLowerCase());
