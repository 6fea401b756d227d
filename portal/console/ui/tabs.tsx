import type { ComponentChildren } from 'preact';
import { useConsole } from '../app/console-context.ts';
import { Link } from './link.tsx';

interface Tab {
  readonly id: string;
  readonly title: ComponentChildren;
}

interface Props {
  readonly label: string;
  /** The page that the tabs belong to; the first tab is the page itself, each other its path below. */
  readonly to: string;
  readonly tabs: readonly Tab[];
  readonly current: string;
}

/** Parts of one page, each with an address of its own: links, so that "back", a bookmark and a new tab work. */
export function Tabs({ label, to, tabs, current }: Props) {
  const { language } = useConsole();
  return (
    <nav class="tabs" aria-label={label} lang={language}>
      <ul>
        {tabs.map(({ id, title }, index) => (
          <li key={id}>
            <Link to={index === 0 ? to : `${to}/${id}`} {...(id === current && { current: 'page' as const })}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
