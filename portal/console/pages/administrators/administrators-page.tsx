import type { PageProps } from '../../pages.ts';
import { useMay } from '../../app/console-context.ts';
import { NotFoundPage, NotPermittedPage } from '../../app/other-pages.tsx';
import { AdministratorPage } from './administrator-page.tsx';
import { AdministratorListPage } from './administrator-list-page.tsx';
import { InvitePage } from './invite-page.tsx';

/** Administrators: the list, and below it `new` and one of them each. */
export function AdministratorsPage({ rest }: PageProps) {
  const may = useMay();
  const [first] = rest;
  if (first === undefined) return <AdministratorListPage />;
  if (rest.length > 1) return <NotFoundPage />;
  if (first === 'new') return may('administrators.write') ? <InvitePage /> : <NotPermittedPage />;
  return <AdministratorPage key={first} id={first} />;
}
