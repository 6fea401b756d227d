import { consoleLanguages, languageNames } from '../languages.ts';
import { useConsole } from './console-context.ts';

/** Who is signed in and as what, the way out, and the other languages. */
export function WhoAmI({ isNamed }: { isNamed: boolean }) {
  const { me, t, language, speak, signOut } = useConsole();
  return (
    <div class="console-who">
      {isNamed && me && (
        <p class="console-me">
          <b>{me.name}</b> <span class="soft">{t.roles[me.role]}</span>
        </p>
      )}
      {consoleLanguages
        .filter((other) => other !== language)
        .map((other) => (
          <button
            key={other}
            type="button"
            class="quiet"
            lang={other}
            onClick={() => {
              speak(other);
            }}
          >
            {languageNames[other]}
          </button>
        ))}
      {isNamed && me && (
        <button type="button" class="quiet" onClick={() => void signOut()}>
          {t.common.signOut}
        </button>
      )}
    </div>
  );
}
