import type { ComponentChildren } from 'preact';
import type { SessionView } from '#shared/api/views.ts';
import { FreshProof } from '../fresh-proof.tsx';
import { AddToken } from './add-token.tsx';
import { OneToken } from './one-token.tsx';
import { TokenList } from './token-list.tsx';
import type { Ends } from './token-context.ts';

interface Props {
  /** Below `account/tokens`. */
  readonly path: string;
  readonly session: SessionView;
  readonly onSessionEnded: () => void;
}

/** All pages of the tokens. */
export function Tokens({ path, session, onSessionEnded }: Props) {
  const freshly = (key: string, page: (ends: Ends) => ComponentChildren) => (
    <FreshProof key={key} login={session.login} onSessionEnded={onSessionEnded}>
      {(onStale) => page({ onSessionEnded, onStale })}
    </FreshProof>
  );
  const [first = '', verb = '', way = ''] = path.split('/');
  if (first === '') return <TokenList key="list" session={session} onSessionEnded={onSessionEnded} />;
  if (first === 'add')
    return freshly('add', (ends) => (
      <AddToken key={verb} session={session} way={verb} base="account/tokens/add" ends={ends} />
    ));
  const token = { id: first, verb, way, session, onSessionEnded, freshly };
  return <OneToken key={`${first}/${verb}`} {...token} />;
}
