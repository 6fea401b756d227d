import { FreshProof } from '../account/fresh-proof.tsx';
import { AddPhone } from './add-phone.tsx';
import { PhoneList } from './phone-list.tsx';
import { RemovePhone } from './remove-phone.tsx';
import { RenamePhone } from './rename-phone.tsx';

interface Props {
  /** Below `account/phones`, without a slash in front. */
  readonly section: string;
  readonly login: string;
  readonly onSessionEnded: () => void;
}

/** Everything that a signed-in person does with the devices that approve. */
export function Phones({ section, login, onSessionEnded }: Props) {
  const [what, id = ''] = section.split('/');
  switch (what) {
    case 'add':
      return (
        <FreshProof key="add" login={login} onSessionEnded={onSessionEnded}>
          {(onStale) => <AddPhone onSessionEnded={onSessionEnded} onStale={onStale} />}
        </FreshProof>
      );
    case 'rename':
      return <RenamePhone key={section} id={id} onSessionEnded={onSessionEnded} />;
    case 'remove':
      return (
        <FreshProof key={section} login={login} onSessionEnded={onSessionEnded}>
          {(onStale) => <RemovePhone id={id} onSessionEnded={onSessionEnded} onStale={onStale} />}
        </FreshProof>
      );
    default:
      return <PhoneList key="list" onSessionEnded={onSessionEnded} />;
  }
}
