import { useMay } from '../../app/console-context.ts';
import { NotFoundPage, NotPermittedPage } from '../../app/other-pages.tsx';
import type { PageProps } from '../../console-page.ts';
import { NewResource } from './new-resource.tsx';
import { ResourceListPage } from './resource-list.tsx';
import { ResourcePage } from './resource-page.tsx';
import { sections } from './sections.ts';
import './resources.css';

/** Resources: all of them, a new one, and one of them by its parts. */
export function ResourcesPage({ rest }: PageProps) {
  const mayWrite = useMay()('resources.write');
  const [what, alias, part = 'basics'] = rest;
  if (what === undefined) return <ResourceListPage />;
  if (what === 'new' && rest.length === 1) return mayWrite ? <NewResource /> : <NotPermittedPage />;
  const section = sections.find((each) => each === part);
  if (what !== 'at' || alias === undefined || section === undefined || rest.length > 3) return <NotFoundPage />;
  return <ResourcePage key={alias} alias={alias} section={section} />;
}
