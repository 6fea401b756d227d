import { pages } from '../pages.ts';
import { Page } from '../ui/page.tsx';
import { Link } from '../ui/link.tsx';
import { useConsole, useMe } from './console-context.ts';
import { iconOf } from './navigation-icons.ts';
import { visiblePages } from './visible-pages.ts';

/** Where the console begins: everything that one may open. */
export function Home() {
  const { t, language } = useConsole();
  return (
    <Page title={t.home.title} lead={t.home.lead}>
      {visiblePages(useMe(), pages).map(({ section, pages: seen }) => (
        <section key={section} class="tile-group">
          <h2>{t.sections[section]}</h2>
          <ul class="tiles">
            {seen.map(({ path, title }) => (
              <li key={path}>
                <Link to={path} class="tile">
                  <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
                    <path d={iconOf(path)} />
                  </svg>
                  {title[language]}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
