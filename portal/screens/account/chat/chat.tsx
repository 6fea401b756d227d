import { FreshProof } from '../fresh-proof.tsx';
import { ConnectChat } from './connect-chat.tsx';
import { RemoveChat } from './remove-chat.tsx';
import { ShowChat } from './show-chat.tsx';

interface Props {
  /** Below `account/chat`, without a slash in front. */
  readonly section: string;
  readonly login: string;
  readonly onSessionEnded: () => void;
}

/** Everything that a signed-in person does with the chat that codes go to. */
export function Chat({ section, login, onSessionEnded }: Props) {
  if (section !== 'connect' && section !== 'remove') return <ShowChat key="show" onSessionEnded={onSessionEnded} />;
  const Doing = section === 'connect' ? ConnectChat : RemoveChat;
  return (
    <FreshProof key={section} login={login} onSessionEnded={onSessionEnded}>
      {(onStale) => <Doing onSessionEnded={onSessionEnded} onStale={onStale} />}
    </FreshProof>
  );
}
