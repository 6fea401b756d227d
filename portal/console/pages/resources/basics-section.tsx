import { languageNames, languages } from '#shared/languages.ts';
import { useTexts } from '../../app/console-context.ts';
import { usePlaces } from '../../app/use-places.ts';
import { ChoiceField, LineField } from '../../ui/fields.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import type { SectionProps } from './section-props.ts';
import { SwitchList } from './switch-list.tsx';
import { texts } from './texts.ts';

/** What it is called, in which languages, and whose accounts it is for. */
export function BasicsSection({ draft, change, isReadOnly }: SectionProps) {
  const t = useTexts(texts);
  const places = usePlaces();
  const known = places.value?.directories ?? [];
  const options = known.map(({ id, label }) => [id, label] as const);
  const isKnown = known.some(({ id }) => id === draft.directory);
  return (
    <>
      {!isReadOnly && <TroubleNotice trouble={places.trouble} onRetry={places.reload} />}
      <fieldset class="plain-set" disabled={isReadOnly}>
        <LineField
          id="name"
          label={t.name}
          hint={t.nameHint}
          maxLength={80}
          value={draft.name}
          onText={(name) => {
            change({ name });
          }}
        />
        <ChoiceField
          id="directory"
          label={t.directory}
          value={draft.directory}
          options={isKnown ? options : [[draft.directory, draft.directory], ...options]}
          onValue={(directory) => {
            change({ directory });
          }}
        />
      </fieldset>
      <SwitchList
        id="languages"
        title={t.languages}
        all={languages}
        on={draft.languages}
        nameOf={(id) => languageNames[id]}
        isReadOnly={isReadOnly}
        hasAll={false}
        onChange={(next) => {
          change({ languages: languages.filter((each) => next.includes(each)) });
        }}
      />
    </>
  );
}
