import { countryName, deviceName } from '../../../ui/place-name.ts';
import { call } from '../../api/client.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { useTask } from '../../app/use-task.ts';
import { Badge } from '../../ui/badge.tsx';
import { Moment } from '../../ui/moment.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import type { PartProps } from './part-props.ts';
import { texts } from './texts.ts';

type Session = PartProps['account']['sessions'][number];

/** Where somebody is signed in, and the end of it. */
export function SessionsPart({ account, onChanged }: Omit<PartProps, 'proof'>) {
  const { tell, language } = useConsole();
  const words = useTexts(texts);
  const task = useTask();
  const end = async (session?: Session): Promise<void> => {
    const done = await task.run(() =>
      session
        ? call('admin-account.end-session', { params: { id: session.id } })
        : call('admin-account.end-other-sessions', {}),
    );
    if (!done) return;
    tell(words.sessionEnded);
    onChanged();
  };
  const placeOf = ({ from = {} }: Session): string =>
    [deviceName(from, language), from.country !== undefined && countryName(from.country, language), from.network]
      .filter((part) => typeof part === 'string')
      .join(', ');
  return (
    <section aria-labelledby="sessions-title">
      <h2 id="sessions-title">{words.sessions}</h2>
      <TroubleNotice trouble={task.trouble} />
      <ul class="plain-list">
        {account.sessions.map((session) => (
          <li key={session.id}>
            {placeOf(session)} <Moment at={session.lastSeenAt} />{' '}
            {session.isThis ? (
              <Badge tone="info">{words.thisSession}</Badge>
            ) : (
              <button
                type="button"
                class="quiet"
                aria-label={`${words.endSession}: ${placeOf(session)}`}
                onClick={() => void end(session)}
              >
                {words.endSession}
              </button>
            )}
          </li>
        ))}
      </ul>
      {account.sessions.length > 1 && (
        <button type="button" class="button" onClick={() => void end()}>
          {words.endOthers}
        </button>
      )}
    </section>
  );
}
