import type { PageProps } from '../../pages.ts';
import { IssueListPage } from './issue-list-page.tsx';
import { IssuePage } from './issue-page.tsx';

/** Requests to restore access: the list, and each with an address of its own. */
export function IssuesPage({ rest: [alias, id] }: PageProps) {
  return alias !== undefined && id !== undefined ? (
    <IssuePage key={`${alias} ${id}`} alias={alias} id={id} />
  ) : (
    <IssueListPage />
  );
}
