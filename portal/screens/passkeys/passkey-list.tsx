import type { PasskeyView } from '#shared/api/passkeys.ts';
import { usePortal } from '../../app/portal-context.ts';
import { usePageTexts } from '../../texts/page-texts.ts';
import { day } from '../../ui/format.ts';
import { Loading } from '../../ui/lazy.tsx';
import { Link } from '../../ui/link.tsx';
import { NamedLine, factsLine } from '../../ui/named-line.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useGuardedTask } from '../account/use-guarded-task.ts';
import { usePasskeys } from './use-passkeys.ts';

/** As many as the server takes. */
const most = 10;

/** The person's passkeys and security keys. */
export function PasskeyList({ onSessionEnded }: { onSessionEnded: () => void }) {
  const { t } = usePortal();
  const words = usePageTexts().passkeys;
  const task = useGuardedTask(onSessionEnded);
  const passkeys = usePasskeys(task);
  if (!passkeys && !task.trouble) return <Loading />;
  const isFull = (passkeys?.length ?? 0) >= most;
  return (
    <Page title={words.list}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <p>{words.lead}</p>
      {passkeys?.length === 0 && <p class="soft">{words.none}</p>}
      {passkeys?.map((passkey) => (
        <PasskeyLine key={passkey.id} passkey={passkey} />
      ))}
      {passkeys?.length === 1 && <Notice tone="info" title={words.advice} />}
      {isFull && <p class="soft">{words.full}</p>}
      <div class="buttons">
        {!isFull && (
          <Link to="account/passkeys/add" class="button primary">
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

function PasskeyLine({ passkey }: { passkey: PasskeyView }) {
  const { language } = usePortal();
  const words = usePageTexts().passkeys;
  const on = (date: string): string => day(new Date(date), language);
  const facts = [
    words.added(on(passkey.createdAt)),
    passkey.lastUsedAt ? words.lastUsed(on(passkey.lastUsedAt)) : words.neverUsed,
    passkey.isSynced ? words.synced : words.bound,
  ];
  return (
    <NamedLine
      name={passkey.name}
      ways={[
        [`account/passkeys/rename/${passkey.id}`, words.rename],
        [`account/passkeys/remove/${passkey.id}`, words.remove],
      ]}
    >
      {factsLine(facts)}
    </NamedLine>
  );
}
