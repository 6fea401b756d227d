import { render } from 'preact';
import { languages } from '#shared/languages.ts';
import { call } from './api/client.ts';
import { App } from './app/app.tsx';
import { alias, href } from './app/place.ts';
import { loadTexts, preferredLanguage } from './texts/texts.ts';

// Both on their way before anything is drawn: the first screen needs both.
const language = preferredLanguage(languages);
const texts = loadTexts(language);
const portal = call('portal.show', { params: { alias } });

// Below the alias, so that the installed app starts at this portal (`cdk/edge/rewrite.js` finds the file).
const manifest = document.createElement('link');
manifest.rel = 'manifest';
manifest.href = href('manifest.webmanifest');
document.head.append(manifest);

// A page that the browser kept whole, with what was typed into it, must not come back for whoever presses "back" next.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

const root = document.getElementById('app')!;
Promise.all([texts, portal]).then(
  ([t, answer]) => {
    render(<App language={language} texts={t} answer={answer} />, root);
  },
  () => {
    // Not even our own texts could be fetched.
    render(
      <p class="boot">
        The page could not be loaded. Please check your connection and reload. <br />
        <span lang="de">Die Seite konnte nicht geladen werden. Bitte prüfen Sie Ihre Verbindung.</span>
      </p>,
      root,
    );
  },
);
