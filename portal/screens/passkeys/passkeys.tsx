import { FreshProof } from '../account/fresh-proof.tsx';
import { AddPasskey } from './add-passkey.tsx';
import { PasskeyList } from './passkey-list.tsx';
import { RemovePasskey } from './remove-passkey.tsx';
import { RenamePasskey } from './rename-passkey.tsx';

interface Props {
  /** Below `account/passkeys`, without a slash in front. */
  readonly section: string;
  readonly login: string;
  readonly onSessionEnded: () => void;
}

/** Everything that a signed-in person does with their passkeys. */
export function Passkeys({ section, login, onSessionEnded }: Props) {
  const [what, id = ''] = section.split('/');
  switch (what) {
    case 'add':
      return (
        <FreshProof key="add" login={login} onSessionEnded={onSessionEnded}>
          {(onStale) => <AddPasskey onSessionEnded={onSessionEnded} onStale={onStale} />}
        </FreshProof>
      );
    case 'rename':
      return <RenamePasskey key={section} id={id} onSessionEnded={onSessionEnded} />;
    case 'remove':
      return (
        <FreshProof key={section} login={login} onSessionEnded={onSessionEnded}>
          {(onStale) => <RemovePasskey id={id} onSessionEnded={onSessionEnded} onStale={onStale} />}
        </FreshProof>
      );
    default:
      return <PasskeyList key="list" onSessionEnded={onSessionEnded} />;
  }
}
