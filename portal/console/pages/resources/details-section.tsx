import { attributeCatalogue, attributeNames, kindOf } from '#shared/domain/attributes/attribute-catalogue.ts';
import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';
import { languageNames } from '#shared/languages.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useTexts } from '../../app/console-context.ts';
import { AreaField, LineField, TickField } from '../../ui/fields.tsx';
import { detailWords } from './detail-words.ts';
import type { Draft } from './draft.ts';
import { numberIn } from './gate-editor.tsx';
import { limitTexts } from './limit-texts.ts';
import { changedDetails, openedDetails, withoutEmpty } from './opened-details.ts';
import type { OpenDetail } from './opened-details.ts';
import type { SectionProps } from './section-props.ts';

const careful: readonly AttributeName[] = ['telephoneNumber', 'mobile'];

/** Which details in the directory people may see and change, and what is demanded of each. */
export function DetailsSection({ draft, change, bridges, isReadOnly }: SectionProps) {
  const [w, limits] = [useTexts(detailWords), useTexts(limitTexts)];
  const open = openedDetails(draft);
  const set = (name: AttributeName, detail: OpenDetail | undefined): void => {
    change({ profile: changedDetails(draft, name, detail) });
  };
  return (
    <fieldset class="plain-set" disabled={isReadOnly}>
      <p>{w.lead}</p>
      {open.length > 0 && !draft.actions.includes('profile.edit') && <p class="soft">{w.needsAction}</p>}
      {attributeNames.map((name) => {
        const detail = open.find((each) => each.name === name);
        return (
          <div key={name}>
            <TickField
              id={`open-${name}`}
              label={`${w.names[name]} (${name})`}
              {...(careful.includes(name) && { hint: w.careful })}
              isTicked={detail !== undefined}
              onTicked={(isOn) => {
                set(name, isOn ? { name, mayBeEmpty: true } : undefined);
              }}
            />
            {detail && bridges?.closed.includes(name) && <Limit text={limits.closed(name)} />}
            {detail && bridges?.readOnly.includes(name) && <Limit text={limits.readOnly(name)} />}
            {detail && (
              <Demands
                detail={detail}
                languages={draft.languages}
                onDetail={(next) => {
                  set(name, next);
                }}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

const Limit = ({ text }: { text: string }) => (
  <div class="indented">
    <Notice tone="warning">
      <p>{text}</p>
    </Notice>
  </div>
);

interface DemandsProps {
  readonly detail: OpenDetail;
  readonly languages: Draft['languages'];
  readonly onDetail: (detail: OpenDetail) => void;
}

function Demands({ detail, languages, onDetail }: DemandsProps) {
  const w = useTexts(detailWords);
  const { name, mayBeEmpty, maxLength, choices, form, label } = detail;
  const id = (member: string): string => `${name}-${member}`;
  const put = (members: Parameters<typeof withoutEmpty>[1]): void => {
    onDetail(withoutEmpty(detail, members));
  };
  return (
    <div class="indented" role="group" aria-label={w.names[name]}>
      <TickField
        id={id('empty')}
        label={w.mayBeEmpty}
        isTicked={mayBeEmpty}
        onTicked={(isTicked) => {
          put({ mayBeEmpty: isTicked });
        }}
      />
      {kindOf(name) !== 'photo' && (
        <>
          <LineField
            id={id('length')}
            type="number"
            label={w.maxLength}
            value={String(maxLength ?? attributeCatalogue[name].maxLength)}
            onText={(text) => {
              const most = attributeCatalogue[name].maxLength;
              const length = numberIn(text, 1, most);
              if (length !== undefined) put({ maxLength: length === most ? undefined : length });
            }}
          />
          <AreaField
            id={id('choices')}
            label={w.choices}
            hint={w.choicesHint}
            rows={3}
            value={(choices ?? []).join('\n')}
            onText={(text) => {
              put({ choices: text === '' ? undefined : text.split('\n').slice(0, 50) });
            }}
          />
          <LineField
            id={id('form')}
            label={w.form}
            hint={w.formHint}
            maxLength={64}
            value={form ?? ''}
            onText={(text) => {
              put({ form: text === '' ? undefined : text });
            }}
          />
        </>
      )}
      {languages.map((language) => (
        <LineField
          key={language}
          id={id(`label-${language}`)}
          label={w.label(languageNames[language])}
          hint={w.labelHint}
          maxLength={60}
          value={label?.[language] ?? ''}
          onText={(text) => {
            const rest = Object.entries({ ...label, [language]: text }).filter(([, each]) => each !== '');
            put({ label: rest.length === 0 ? undefined : Object.fromEntries(rest) });
          }}
        />
      ))}
    </div>
  );
}
