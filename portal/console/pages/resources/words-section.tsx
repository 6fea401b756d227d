import { languageNames } from '#shared/languages.ts';
import type { Language } from '#shared/languages.ts';
import { useTexts } from '../../app/console-context.ts';
import { AreaField } from '../../ui/fields.tsx';
import type { Draft } from './draft.ts';
import type { SectionProps } from './section-props.ts';
import { texts } from './texts.ts';

type InLanguages = Partial<Record<Language, string>>;

/** The portal's own words, in each of its languages. */
export function WordsSection({ draft, change, isReadOnly }: SectionProps) {
  const t = useTexts(texts);
  const own = draft.texts ?? {};
  const setOwn = (name: 'welcome' | 'done', value: InLanguages | undefined): void => {
    const next = Object.entries({ ...own, [name]: value }).filter(([, each]) => each !== undefined);
    change({ texts: next.length > 0 ? (Object.fromEntries(next) as NonNullable<Draft['texts']>) : undefined });
  };
  return (
    <fieldset class="plain-set" disabled={isReadOnly}>
      <p>{t.wordsLead}</p>
      {draft.languages.map((language) => {
        const name = languageNames[language];
        return (
          <div key={language}>
            <AreaField
              id={`support-${language}`}
              label={t.supportIn(name)}
              rows={2}
              maxLength={500}
              value={draft.support?.[language] ?? ''}
              onText={(text) => {
                change({ support: withText(draft.support, language, text) });
              }}
            />
            {(['welcome', 'done'] as const).map((each) => (
              <AreaField
                key={each}
                id={`${each}-${language}`}
                label={each === 'welcome' ? t.welcomeIn(name) : t.doneIn(name)}
                rows={2}
                maxLength={400}
                value={own[each]?.[language] ?? ''}
                onText={(text) => {
                  setOwn(each, withText(own[each], language, text));
                }}
              />
            ))}
          </div>
        );
      })}
    </fieldset>
  );
}

/** Texts with one of them changed; an empty one is not there, and neither are texts without any. */
function withText(before: InLanguages | undefined, language: Language, text: string): InLanguages | undefined {
  const next = Object.entries({ ...before, [language]: text }).filter(([, each]) => each !== '');
  return next.length > 0 ? (Object.fromEntries(next) as InLanguages) : undefined;
}
