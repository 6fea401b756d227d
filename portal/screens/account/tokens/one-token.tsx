import type { ComponentChildren, VNode } from 'preact';
import type { TokenView } from '#shared/api/token-views.ts';
import type { SessionView } from '#shared/api/views.ts';
import { call } from '../../../api/client.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { Loading } from '../../../ui/lazy.tsx';
import { StopPage } from '../../../ui/stop-page.tsx';
import { useGuardedTask } from '../use-guarded-task.ts';
import { AddToken } from './add-token.tsx';
import { AskAndDo } from './ask-and-do.tsx';
import { RenameToken } from './rename-token.tsx';
import { SetPin } from './set-pin.tsx';
import { SynchroniseToken } from './synchronise-token.tsx';
import { useTokenTexts } from './token-context.ts';
import type { Ends } from './token-context.ts';
import { TokenPage } from './token-page.tsx';
import { UseAgain } from './use-again.tsx';
import { useTokens } from './use-tokens.ts';

interface Props {
  readonly id: string;
  readonly verb: string;
  readonly way: string;
  readonly session: SessionView;
  readonly onSessionEnded: () => void;
  readonly freshly: (key: string, page: (ends: Ends) => ComponentChildren) => VNode;
}

/** The page of one token, or what is done with it there. */
export function OneToken(props: Props) {
  const { t } = usePortal();
  const task = useGuardedTask(props.onSessionEnded);
  const tokens = useTokens(task);
  if (!tokens && !task.trouble) return <Loading />;
  const token = tokens?.find((each) => each.id === props.id);
  if (!token) return <StopPage why={t.troubles[task.trouble?.code ?? 'not-found']} />;
  return <Doing {...props} token={token} />;
}

function Doing({ verb, way, session, token, onSessionEnded, freshly }: Props & { token: TokenView }) {
  const words = useTokenTexts();
  const { id, name } = token;
  const params = { id };
  const ask = (text: Omit<Parameters<typeof AskAndDo>[0], 'id' | 'ends'>) =>
    freshly(verb, (ends) => <AskAndDo id={id} ends={ends} {...text} />);
  switch (verb) {
    case '':
      return <TokenPage token={token} session={session} />;
    case 'rename':
      return <RenameToken token={token} onSessionEnded={onSessionEnded} />;
    case 'synchronise':
      return <SynchroniseToken token={token} onSessionEnded={onSessionEnded} />;
    case 'pin':
      return freshly('pin', (ends) => <SetPin token={token} ends={ends} />);
    case 'assign':
      return freshly('assign', (ends) => <UseAgain token={token} ends={ends} />);
    case 'replace':
      return freshly('replace', (ends) => (
        <AddToken
          key={way}
          session={session}
          way={way}
          base={`account/tokens/${id}/replace`}
          replaces={token}
          ends={ends}
        />
      ));
    case 'remove-pin': {
      const { removeTitle: title, removeText: text, remove: button, removed: done, removedText: doneText } = words.pin;
      return ask({ title, text, button, done, doneText, onDo: () => call('token.remove-pin', { params }) });
    }
    case 'unassign': {
      const { title, text, action: button, done } = words.unassign;
      const onDo = () => call('token.unassign', { params });
      return ask({ title: title(name), text, button, done: done(name), onDo });
    }
    case 'remove': {
      const { title, text, button, done } = words.remove;
      return ask({ title: title(name), text, button, done: done(name), onDo: () => call('token.remove', { params }) });
    }
    default:
      return <TokenPage token={token} session={session} />;
  }
}
