import { languageNames } from '#shared/languages.ts';
import type { Language } from '#shared/languages.ts';
import { usePortal } from '../app/portal-context.ts';

/** Other languages, each by its own name: buttons where there are one or two, a list where there are more. */
export function LanguageSwitch({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const { portal, language, t } = usePortal();
  const others = portal.languages.filter((other) => other !== language);
  if (others.length > 2) {
    return (
      <select
        class="languages quiet"
        aria-label={t.common.language}
        value={language}
        onChange={({ currentTarget }) => {
          onLanguage(currentTarget.value as Language);
        }}
      >
        {portal.languages.map((each) => (
          <option key={each} value={each} lang={each}>
            {languageNames[each]}
          </option>
        ))}
      </select>
    );
  }
  return (
    <nav class="languages" aria-label={t.common.language}>
      {others.map((other) => (
        <button
          key={other}
          type="button"
          class="quiet"
          lang={other}
          onClick={() => {
            onLanguage(other);
          }}
        >
          {languageNames[other]}
        </button>
      ))}
    </nav>
  );
}
