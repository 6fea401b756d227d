import { useEffect, useRef } from 'preact/hooks';
import { serverNow } from '../../api/server-clock.ts';
import { usePortal } from '../../app/portal-context.ts';
import { useTask } from '../../app/use-task.ts';
import { CeremonyNotice } from '../../passkeys/ceremony-notice.tsx';
import { getPasskey } from '../../passkeys/ceremony.ts';
import { useCeremony } from '../../passkeys/use-ceremony.ts';
import { More } from '../../ui/more.tsx';
import { SupportText } from '../../ui/support-text.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import type { Proving } from './proving.ts';

/** The device asks the person for what comes: a minute of it must be left. */
const marginMilliseconds = 60_000;

/** A passkey or security key. Begun when the screen opens, so that the device asks at once when the button is pressed. */
export function Passkey({ proving }: { proving: Proving }) {
  const { t } = usePortal();
  const begin = useTask();
  const check = useTask();
  const ceremony = useCeremony();
  const isPressed = useRef(false);
  const begun = proving.begun.passkey;
  const isFresh = begun !== undefined && Date.parse(begun.expiresAt) > serverNow() + marginMilliseconds;

  const ask = async (): Promise<void> => {
    const goOn = await begin.run(() => proving.begin('passkey'));
    goOn?.();
  };
  const use = async (): Promise<void> => {
    check.setTrouble(undefined);
    ceremony.clear();
    if (!isFresh || !begun.passkey) {
      isPressed.current = true;
      return ask();
    }
    const { passkey: options } = begun;
    const assertion = await ceremony.run((signal) => getPasskey(options, signal));
    const goOn = assertion && (await check.run(() => proving.prove({ factor: 'passkey', assertion })));
    goOn?.();
  };

  useEffect(() => {
    if (!isFresh) void ask();
  }, []);
  useEffect(() => {
    // The challenge had run out when the button was pressed; here is the new one.
    if (isPressed.current && isFresh) void use();
    isPressed.current = false;
  }, [begun?.startedAt]);

  const isBusy = begin.isBusy || check.isBusy || ceremony.isWaiting;
  const trouble = check.trouble ?? begin.trouble;
  const hasFailed = trouble !== undefined || ceremony.trouble !== undefined;
  return (
    <>
      {trouble && (
        <TroubleNotice trouble={trouble} as={trouble.code === 'proof-refused' ? t.passkey.refused : undefined} />
      )}
      <CeremonyNotice ceremony={ceremony} />
      <p>{t.passkey.text}</p>
      <div class="buttons">
        <button type="button" class="button primary" aria-disabled={isBusy} onClick={() => void (isBusy || use())}>
          {hasFailed ? t.passkey.again : t.passkey.use}
        </button>
      </div>
      <p class="reserve soft" role="status">
        {ceremony.isWaiting ? t.passkey.waiting : ''}
      </p>
      <More title={t.passkey.lost}>
        <p>{t.passkey.lostText}</p>
        <SupportText />
      </More>
    </>
  );
}
