import { useEffect, useState } from 'preact/hooks';
import type { OperationView } from '#shared/api/views.ts';
import type { Result } from '#shared/result.ts';
import type { Trouble } from '../api/trouble.ts';
import { waitForOutcome } from '../api/wait-for-outcome.ts';
import { usePortal } from '../app/portal-context.ts';
import { Page } from '../ui/page.tsx';

interface Props {
  readonly kind: 'reset' | 'unlock';
  readonly operation: string;
  readonly onEnd: (result: Result<OperationView, Trouble>) => void;
}

/** Waits for the directory's answer and says honestly how far things are. */
export function Waiting({ kind, operation, onEnd }: Props) {
  const { t } = usePortal();
  const patience = usePatience();

  useEffect(() => {
    const leaving = new AbortController();
    waitForOutcome(operation, leaving.signal).then(
      (result) => {
        if (!leaving.signal.aborted) onEnd(result);
      },
      () => undefined, // The screen is gone: nobody to tell.
    );
    return () => {
      leaving.abort();
    };
    // `onEnd` is of the render in which the waiting began; the operation is what counts.
  }, [operation]);

  return (
    <Page title={t.waiting[kind]}>
      <ol class="progress">
        {kind === 'reset' && <Point state="done" text={t.waiting.sealed} />}
        <Point state="done" text={t.waiting.sent} />
        <Point state="now" text={t.waiting.carriedOut} />
      </ol>
      <p class="soft" role="status">
        {t.waiting[patience]}
      </p>
    </Page>
  );
}

const Point = ({ state, text }: { state: 'done' | 'now'; text: string }) => (
  <li class={`progress-${state}`}>
    <svg class="progress-mark" viewBox="0 0 24 24" aria-hidden="true">
      {state === 'done' ? (
        <>
          <circle cx="12" cy="12" r="10" />
          <path d="M7.5 12.5l3 3 6-7" />
        </>
      ) : (
        <path d="M12 3a9 9 0 1 1-9 9" />
      )}
    </svg>
    <span>
      {text}
      {state === 'now' && ' …'}
    </span>
  </li>
);

function usePatience(): 'soon' | 'longer' | 'long' {
  const [patience, setPatience] = useState<'soon' | 'longer' | 'long'>('soon');
  useEffect(() => {
    const timers = [setTimeout(setPatience, 8_000, 'longer'), setTimeout(setPatience, 30_000, 'long')];
    return () => {
      timers.forEach(clearTimeout);
    };
  }, []);
  return patience;
}
