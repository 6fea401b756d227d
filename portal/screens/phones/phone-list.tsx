import type { PushDeviceView } from '#shared/api/push-views.ts';
import { usePortal } from '../../app/portal-context.ts';
import { day } from '../../ui/format.ts';
import { Loading } from '../../ui/lazy.tsx';
import { Link } from '../../ui/link.tsx';
import { NamedLine, factsLine } from '../../ui/named-line.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { useGuardedTask } from '../account/use-guarded-task.ts';
import { usePhoneTexts } from './phone-texts.ts';
import { usePhones } from './use-phones.ts';

/** The person's devices that approve. */
export function PhoneList({ onSessionEnded }: { onSessionEnded: () => void }) {
  const { t } = usePortal();
  const words = usePhoneTexts();
  const task = useGuardedTask(onSessionEnded);
  const phones = usePhones(task);
  if (!phones && !task.trouble) return <Loading />;
  return (
    <Page title={words.list}>
      {task.trouble && <TroubleNotice trouble={task.trouble} />}
      <p>{words.lead}</p>
      {phones?.devices.length === 0 && <p class="soft">{words.none}</p>}
      {phones?.devices.map((phone) => (
        <PhoneLine key={phone.id} phone={phone} />
      ))}
      {phones?.devices.length === 1 && <Notice tone="info" title={words.advice} />}
      {phones?.isFull && <p class="soft">{words.full}</p>}
      <div class="buttons">
        {phones && !phones.isFull && (
          <Link to="account/phones/add" class="button primary">
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

function PhoneLine({ phone }: { phone: PushDeviceView }) {
  const { language } = usePortal();
  const words = usePhoneTexts();
  const on = (date: string): string => day(new Date(date), language);
  const facts = [
    words.added(on(phone.createdAt)),
    phone.lastUsedAt ? words.lastUsed(on(phone.lastUsedAt)) : words.neverUsed,
    ...(phone.isReachable ? [] : [words.unreachable]),
  ];
  return (
    <NamedLine
      name={phone.name}
      ways={[
        [`account/phones/rename/${phone.id}`, words.rename],
        [`account/phones/remove/${phone.id}`, words.remove],
      ]}
    >
      {factsLine(facts)}
    </NamedLine>
  );
}
