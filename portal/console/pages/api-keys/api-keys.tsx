import type { PageProps } from '../../pages.ts';
import { useMay } from '../../app/console-context.ts';
import { NotFoundPage, NotPermittedPage } from '../../app/other-pages.tsx';
import { KeyList } from './key-list.tsx';
import { NewKey } from './new-key.tsx';

/** Keys of programs: the list, and below it `new`. */
export function ApiKeysPage({ rest }: PageProps) {
  const may = useMay();
  if (rest.length === 0) return <KeyList />;
  if (rest.length > 1 || rest[0] !== 'new') return <NotFoundPage />;
  return may('api-keys.write') ? <NewKey /> : <NotPermittedPage />;
}
