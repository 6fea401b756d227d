import { FreshProof } from '../fresh-proof.tsx';
import { ChangeEnvironment } from './change-environment.tsx';
import { EnvironmentList } from './environment-list.tsx';
import { RenameEnvironment } from './rename-environment.tsx';

interface Props {
  /** Below `account/environments`, without a slash in front. */
  readonly section: string;
  readonly login: string;
  readonly onSessionEnded: () => void;
}

/** Everything that a signed-in person does with the devices that are known of them. */
export function Environments({ section, login, onSessionEnded }: Props) {
  const [what, id = ''] = section.split('/');
  switch (what) {
    case 'rename':
      return <RenameEnvironment key={section} id={id} onSessionEnded={onSessionEnded} />;
    case 'forget':
    case 'distrust':
      return <ChangeEnvironment key={section} id={id} change={what} onSessionEnded={onSessionEnded} />;
    case 'trust':
      return (
        <FreshProof key={section} login={login} onSessionEnded={onSessionEnded}>
          {(onStale) => <ChangeEnvironment id={id} change="trust" onSessionEnded={onSessionEnded} onStale={onStale} />}
        </FreshProof>
      );
    default:
      return <EnvironmentList key="list" onSessionEnded={onSessionEnded} />;
  }
}
