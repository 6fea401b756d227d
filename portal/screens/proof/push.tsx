import { useEffect, useRef, useState } from 'preact/hooks';
import { serverNow } from '../../api/server-clock.ts';
import { href } from '../../app/place.ts';
import { useTask } from '../../app/use-task.ts';
import { usePoll } from '../../push/use-poll.ts';
import { More } from '../../ui/more.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SupportText } from '../../ui/support-text.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { MatchNumber } from '../phones/match-number.tsx';
import { usePhoneTexts } from '../phones/phone-texts.ts';
import type { Proving } from './proving.ts';

/** Shows the number, and goes on by itself once it was typed on the person's device. */
export function Push({ proving }: { proving: Proving }) {
  const words = usePhoneTexts();
  const begin = useTask();
  const check = useTask();
  const hasAsked = useRef(false);
  const begun = proving.begun.push;
  const isLive = begun !== undefined && Date.parse(begun.expiresAt) > serverNow();
  const [ending, setEnding] = useState<'refused' | 'over'>();

  const ask = async (): Promise<void> => {
    check.setTrouble(undefined);
    const goOn = await begin.run(() => proving.begin('push'));
    if (!goOn) return;
    setEnding(undefined);
    goOn();
  };
  useEffect(() => {
    if (isLive || hasAsked.current) return;
    hasAsked.current = true;
    void ask();
  }, []);
  usePoll(isLive && ending === undefined && !check.trouble, async () => {
    const answer = await proving.approval();
    if (!answer.ok) {
      // The network may come back; a request that is over will not.
      if (serverNow() > Date.parse(begun!.expiresAt)) setEnding('over');
      return;
    }
    const { state } = answer.value;
    if (state === 'approved') (await check.run(() => proving.prove({ factor: 'push' })))?.();
    else if (state !== 'waiting') setEnding(state);
  });

  const address = `${location.host}${href('approve')}`;
  const trouble = begin.trouble ?? check.trouble;
  const isWaiting = isLive && ending === undefined && !trouble;
  return (
    <>
      {trouble && (
        <TroubleNotice trouble={trouble} as={trouble.code === 'proof-refused' ? words.proof.refused : undefined} />
      )}
      {ending && (
        <Notice tone="warning" title={words.proof[ending].title}>
          <p>{words.proof[ending].text}</p>
        </Notice>
      )}
      {isWaiting && begun.number !== undefined && (
        <>
          <p>{proving.isKnown ? words.proof.text : words.proof.unknown}</p>
          <MatchNumber label={words.number} number={begun.number} />
        </>
      )}
      <p class="reserve soft" role="status">
        {isWaiting ? words.proof.waiting : ''}
      </p>
      {!isWaiting && (
        <button type="button" class="button primary" aria-disabled={begin.isBusy} onClick={() => void ask()}>
          {words.proof.again}
        </button>
      )}
      <More title={words.proof.nothing}>
        {words.proof.nothingLines(address).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <SupportText />
      </More>
    </>
  );
}
