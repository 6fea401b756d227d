import { useState } from 'preact/hooks';
import type { NewPushDeviceView } from '#shared/api/push-views.ts';
import { call } from '../../api/client.ts';
import { serverNow } from '../../api/server-clock.ts';
import { usePoll } from '../../push/use-poll.ts';
import { Link } from '../../ui/link.tsx';
import { More } from '../../ui/more.tsx';
import { Page } from '../../ui/page.tsx';
import { MatchNumber } from './match-number.tsx';
import { usePhoneTexts } from './phone-texts.ts';

interface Props {
  readonly begun: NewPushDeviceView & { readonly name: string };
  readonly onAgain: () => void;
}

/** Waits until the test message was answered; goes on by itself. */
export function TestMessage({ begun, onAgain }: Props) {
  const words = usePhoneTexts();
  const [state, setState] = useState<'waiting' | 'done' | 'over'>('waiting');

  usePoll(state === 'waiting', async () => {
    const answer = await call('push.list', {});
    if (answer.ok && answer.value.devices.some(({ id }) => id === begun.id)) setState('done');
    else if (serverNow() > Date.parse(begun.expiresAt)) setState('over');
  });

  if (state === 'done') {
    return (
      <Page key="done" title={words.doneTitle}>
        <p>{words.doneText(begun.name)}</p>
        <Link to="account/phones" class="button primary">
          {words.list}
        </Link>
      </Page>
    );
  }
  return (
    <Page key="test" title={words.testTitle} overline={words.list}>
      <p>{words.testText}</p>
      <MatchNumber label={words.number} number={begun.number} />
      <p class="reserve soft" role="status">
        {state === 'waiting' ? words.testWaiting : words.proof.over.title}
      </p>
      {state === 'over' && (
        <button type="button" class="button primary" onClick={onAgain}>
          {words.again}
        </button>
      )}
      <More title={words.testNothing}>
        {words.testNothingLines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </More>
    </Page>
  );
}
