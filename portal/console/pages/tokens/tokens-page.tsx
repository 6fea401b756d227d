import type { PageProps } from '../../console-page.ts';
import { LazyPage } from '../../app/lazy-page.tsx';
import { NotFoundPage } from '../../app/other-pages.tsx';
import { DeviceListPage } from './device-list-page.tsx';
import { DevicePage } from './device-page.tsx';
import { OffListPage } from './off-list-page.tsx';
import { OwnerPage } from './owner-page.tsx';

/** Devices and tokens: lists, each device, the tokens of a person, and the import. */
export function TokensPage({ rest }: PageProps) {
  const [kind, directory, id, ...more] = rest;
  if (kind === undefined) return <DeviceListPage />;
  if (rest.length === 1 && kind === 'off') return <OffListPage />;
  if (rest.length === 1 && kind === 'import') return <LazyPage load={loadImport} rest={[]} />;
  if (directory === undefined || id === undefined || more.length > 0) return <NotFoundPage />;
  if (kind === 'device') return <DevicePage key={`${directory} ${id}`} directory={directory} serial={id} />;
  return kind === 'of' ? <OwnerPage key={`${directory} ${id}`} directory={directory} guid={id} /> : <NotFoundPage />;
}

/** With its readers of files, which nobody else needs. */
const loadImport = async () => (await import('./import/import-page.tsx')).ImportPage;
