import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { call } from '../../api/client.ts';
import type { Answer } from '../../api/client.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { giveFocusBack } from '../../ui/give-focus-back.ts';
import { BothFactors } from './both-factors.tsx';
import { texts } from './texts.ts';

/** What a page needs where the server may ask once more who somebody is. */
export interface Proof {
  /** Sends; where a fresh proof is missing, asks for it and sends again. */
  readonly guarded: <T>(work: () => Promise<Answer<T>>) => () => Promise<Answer<T>>;
  /** Belongs into the page: the dialog, while it is open. */
  readonly step: ComponentChildren;
}

/** Both factors once more, over the page, and only when the server asks for it. */
export function useProof(): Proof {
  const [settle, setSettle] = useState<(isProven: boolean) => void>();
  const guarded: Proof['guarded'] = (work) => async () => {
    const answer = await work();
    if (answer.ok || answer.error.code !== 'fresh-proof-required') return answer;
    const isProven = await new Promise<boolean>((resolve) => {
      setSettle(() => resolve);
    });
    setSettle(undefined);
    return isProven ? work() : answer;
  };
  const step = settle && (
    <ProofStep
      onDone={() => {
        settle(true);
      }}
      onCancel={() => {
        settle(false);
      }}
    />
  );
  return { guarded, step };
}

function ProofStep({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const { t } = useConsole();
  const words = useTexts(texts);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      giveFocusBack(opener);
    };
  }, []);
  return (
    <dialog ref={dialog} class="confirm" aria-labelledby={`${id}-title`} onClose={onCancel}>
      <h2 id={`${id}-title`}>{words.proofTitle}</h2>
      <p>{words.proofText}</p>
      <BothFactors
        prefix="proof"
        submit={words.prove}
        beginPasskey={() => call('admin-session.begin-proof', { body: {} })}
        send={(body) => call('admin-session.prove', { body })}
        onDone={onDone}
      />
      <p>
        <button type="button" class="button" onClick={onCancel}>
          {t.common.cancel}
        </button>
      </p>
    </dialog>
  );
}
