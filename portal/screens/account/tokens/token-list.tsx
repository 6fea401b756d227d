import type { SessionView } from '#shared/api/views.ts';
import { usePortal } from '../../../app/portal-context.ts';
import { Loading } from '../../../ui/lazy.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { TroubleNotice } from '../../../ui/trouble-notice.tsx';
import { useGuardedTask } from '../use-guarded-task.ts';
import { Choices } from './choices.tsx';
import { useTokenTexts } from './token-context.ts';
import { tokenLine } from './token-line.ts';
import { useTokens } from './use-tokens.ts';
import { waysToAdd } from './ways-to-add.ts';

/** As many tokens as a person can have. */
const most = 5;

/** The person's tokens at a glance; what can be done with one is on its own page. */
export function TokenList({ session, onSessionEnded }: { session: SessionView; onSessionEnded: () => void }) {
  const { t, portal, language } = usePortal();
  const words = useTokenTexts();
  const task = useGuardedTask(onSessionEnded);
  const tokens = useTokens(task);
  if (!tokens && !task.trouble) return <Loading />;
  const canAdd = tokens !== undefined && waysToAdd(session, portal).length > 0;
  return (
    <Page title={words.title}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <p>{words.lead}</p>
      {tokens?.length === 0 && <p class="soft">{words.none}</p>}
      {tokens && tokens.length > 0 && (
        <Choices
          label={words.list}
          choices={tokens.map((token) => ({
            to: `account/tokens/${token.id}`,
            title: token.name,
            text: tokenLine(token, words, language),
          }))}
        />
      )}
      {canAdd && tokens.length >= most && <p class="soft">{words.full}</p>}
      <div class="buttons">
        {canAdd && tokens.length < most && (
          <Link to="account/tokens/add" class="button primary">
            {words.add}
          </Link>
        )}
        <Link to="account" class="button">
          {t.account.back}
        </Link>
      </div>
    </Page>
  );
}
