import { useEffect, useRef } from 'preact/hooks';
import { Link } from '../ui/link.tsx';
import { pages } from '../pages.ts';
import { useConsole, useMe } from './console-context.ts';
import { iconOf } from './navigation-icons.ts';
import { visiblePages } from './visible-pages.ts';

/** The pages beside the content, where there is room. */
export function NavigationSide() {
  const { t } = useConsole();
  return (
    <nav class="console-side" aria-label={t.common.navigation}>
      <NavigationList />
    </nav>
  );
}

/** The same behind a button, where there is not: the browser's own dialog keeps the focus and closes with Escape. */
export function NavigationDrawer() {
  const { t, place } = useConsole();
  const drawer = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    drawer.current?.close();
  }, [place.path]);
  return (
    <>
      <button
        type="button"
        class="button console-menu"
        aria-haspopup="dialog"
        onClick={() => drawer.current?.showModal()}
      >
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path d="M4 6.5h16M4 12h16M4 17.5h16" />
        </svg>
        {t.common.menu}
      </button>
      {/* A touch beside it closes it; the keyboard has Escape and the button. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- as said */}
      <dialog
        ref={drawer}
        class="console-drawer"
        aria-label={t.common.navigation}
        onClick={(event) => {
          if (event.target === drawer.current) drawer.current?.close();
        }}
      >
        <nav aria-label={t.common.navigation}>
          <button type="button" class="quiet" onClick={() => drawer.current?.close()}>
            {t.common.close}
          </button>
          <NavigationList />
        </nav>
      </dialog>
    </>
  );
}

function NavigationList() {
  const { place, language, t, waiting } = useConsole();
  const current = place.path.split('/')[0];
  return (
    <>
      {visiblePages(useMe(), pages).map(({ section, pages: seen }) => (
        <div key={section}>
          <p class="console-section">{t.sections[section]}</p>
          <ul>
            {seen.map(({ path, title }) => (
              <li key={path}>
                <Link to={path} class="console-link" {...(path === current && { current: 'page' })}>
                  <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
                    <path d={iconOf(path)} />
                  </svg>
                  {title[language]}
                </Link>
                {path === 'issues' && waiting && (
                  <span class="console-count">
                    {waiting} <span class="visually-hidden">{t.common.waiting}</span>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
