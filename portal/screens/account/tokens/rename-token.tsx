import type { TokenView } from '#shared/api/token-views.ts';
import { call } from '../../../api/client.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { useGuardedTask } from '../use-guarded-task.ts';
import { NameToken } from './name-token.tsx';
import { useTokenTexts } from './token-context.ts';

/** Another name for a token. */
export function RenameToken({ token, onSessionEnded }: { token: TokenView; onSessionEnded: () => void }) {
  const { go } = usePortal();
  const words = useTokenTexts();
  const task = useGuardedTask(onSessionEnded);
  const save = async (name: string): Promise<void> => {
    await task.run(async () => {
      const answer = await call('token.rename', { params: { id: token.id }, body: { name } });
      if (answer.ok) go('account/tokens', { replace: true });
      return answer;
    });
  };
  const { title, button } = words.rename;
  return <NameToken title={title} button={button} first={token.name} task={task} onName={(name) => void save(name)} />;
}
