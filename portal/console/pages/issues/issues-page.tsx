import { NotFoundPage } from '../../app/other-pages.tsx';
import type { PageProps } from '../../pages.ts';
import { IssueListPage } from './issue-list-page.tsx';
import { IssuePage } from './issue-page.tsx';

/** Requests to restore access: the list, and each with an address of its own. */
export function IssuesPage({ rest: [alias, id, ...more] }: PageProps) {
  if (alias === undefined) return <IssueListPage />;
  if (id === undefined || more.length > 0) return <NotFoundPage />;
  return <IssuePage key={`${alias} ${id}`} alias={alias} id={id} />;
}
