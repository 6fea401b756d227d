import { useEffect, useState } from 'preact/hooks';
import type { OperationView } from '#shared/api/views.ts';
import type { AttributeAnswer } from '#shared/protocol/attribute-values.ts';
import type { Trouble } from '../../../api/trouble.ts';
import { askDetails } from './ask-details.ts';

/** How far the question to the directory is. */
export type Details =
  | { readonly state: 'asking' }
  | { readonly state: 'known'; readonly answer: AttributeAnswer }
  | { readonly state: 'away'; readonly trouble?: Trouble; readonly end?: OperationView };

/** What the directory has of the details that are open; asked once for each time that they are shown. */
export function useDetails(isWanted: boolean): Details {
  const [details, setDetails] = useState<Details>({ state: 'asking' });
  useEffect(() => {
    if (!isWanted) return undefined;
    const leaving = new AbortController();
    askDetails(leaving.signal).then(
      (result) => {
        if (leaving.signal.aborted) return;
        if (!result.ok) setDetails({ state: 'away', trouble: result.error });
        else if ('values' in result.value) setDetails({ state: 'known', answer: result.value });
        else setDetails({ state: 'away', end: result.value });
      },
      () => undefined, // The screen is gone: nobody to tell.
    );
    return () => {
      leaving.abort();
    };
  }, [isWanted]);
  return details;
}
