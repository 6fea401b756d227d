import { useEffect, useState } from 'preact/hooks';
import type { SurveyView } from '#shared/api/directory-views.ts';
import { call } from '../../api/client.ts';
import type { ConsoleTrouble } from '../../api/client.ts';
import type { ConsoleInput } from '../../api/contract.ts';

type Scope = ConsoleInput<'directory.preview-import'>['body'];

/** What a bridge counted, or why it did not. */
export interface Survey {
  /** Of the last count; kept while the next one is on its way. */
  readonly counted: SurveyView | undefined;
  readonly isCounting: boolean;
  readonly trouble: ConsoleTrouble | undefined;
  readonly count: (scope: Scope) => void;
}

const askEveryMs = 1_000;
/** The order is over by then. */
const patienceMs = 125_000;

/** Has a bridge count people, once at the beginning for the given choice and then whenever asked. */
export function useSurvey(directory: string, first: Scope | undefined): Survey {
  const [asked, setAsked] = useState<Scope>();
  const [turn, setTurn] = useState(0);
  const [counted, setCounted] = useState<SurveyView>();
  const [isCounting, setCounting] = useState(false);
  const [trouble, setTrouble] = useState<ConsoleTrouble>();
  const scope = asked ?? first;

  useEffect(() => {
    if (!scope) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    setCounting(true);
    setTrouble(undefined);
    void (async () => {
      const order = await call('directory.preview-import', { params: { directory }, body: scope }, { signal });
      const until = Date.now() + patienceMs;
      let last: ConsoleTrouble | undefined = order.ok ? { code: 'directory-unreachable' } : order.error;
      while (order.ok && Date.now() < until && !signal.aborted) {
        const params = { directory, survey: order.value.order };
        const answer = await call('directory.show-preview', { params }, { signal });
        if (signal.aborted) return;
        if (!answer.ok) last = answer.error;
        else if (answer.value.state !== 'waiting') {
          setCounted(answer.value);
          last = undefined;
        }
        if (!answer.ok || answer.value.state !== 'waiting') break;
        await new Promise((resolve) => setTimeout(resolve, askEveryMs));
      }
      if (signal.aborted) return;
      setTrouble(last);
      setCounting(false);
    })();
    return () => {
      leaving.abort();
    };
  }, [directory, JSON.stringify(scope), turn]);

  const count = (next: Scope): void => {
    setAsked(next);
    // The same once more, after it failed or somebody was added.
    setTurn((former) => former + 1);
  };
  return { counted, isCounting, trouble, count };
}
