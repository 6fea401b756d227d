import type { PageProps } from '../../pages.ts';
import { NotFoundPage } from '../../app/other-pages.tsx';
import { KeyList } from './key-list.tsx';
import { NewKey } from './new-key.tsx';

/** Keys of programs: the list, and below it `new`. */
export function ApiKeysPage({ rest }: PageProps) {
  if (rest.length === 0) return <KeyList />;
  return rest.length === 1 && rest[0] === 'new' ? <NewKey /> : <NotFoundPage />;
}
