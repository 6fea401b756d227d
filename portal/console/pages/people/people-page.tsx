import { NotFoundPage } from '../../app/other-pages.tsx';
import type { PageProps } from '../../pages.ts';
import { ManyPage } from './many-page.tsx';
import { PeopleListPage } from './people-list-page.tsx';
import { PersonPage } from './person-page.tsx';

/** People: the search, each person, and one thing for many of them. */
export function PeoplePage({ rest }: PageProps) {
  const [directory, guid, tab = 'overview', ...more] = rest;
  if (directory === undefined) return <PeopleListPage />;
  if (directory === 'many' && guid === undefined) return <ManyPage />;
  if (guid === undefined || more.length > 0) return <NotFoundPage />;
  return <PersonPage key={`${directory} ${guid}`} directory={directory} guid={guid} tab={tab} />;
}
