import { NotFoundPage } from '../../app/other-pages.tsx';
import type { PageProps } from '../../pages.ts';
import { AddBridgePage } from './add-bridge-page.tsx';
import { ComparePage } from './compare-page.tsx';
import { DirectoryList } from './directory-list.tsx';
import { DirectoryPage } from './directory-page.tsx';
import { ImportPage } from './import-page.tsx';

/** Directories: the list, each of them, and what is done with one. */
export function DirectoriesPage({ rest: [directory, part, ...more] }: PageProps) {
  if (directory === undefined) return <DirectoryList />;
  if (part === undefined) return <DirectoryPage key={directory} directory={directory} />;
  if (more.length > 0) return <NotFoundPage />;
  if (part === 'import') return <ImportPage key={directory} directory={directory} />;
  if (part === 'compare') return <ComparePage key={directory} directory={directory} />;
  return part === 'add-bridge' ? <AddBridgePage key={directory} directory={directory} /> : <NotFoundPage />;
}
