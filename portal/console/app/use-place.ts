import { useCallback, useEffect, useState } from 'preact/hooks';
import { currentPlace, href } from './place.ts';
import type { Place } from './place.ts';

/** Goes to another page of the console. `replace`: "back" must not lead to the page we leave. */
export type Go = (
  path: string,
  options?: { replace?: boolean; query?: Readonly<Record<string, string | undefined>> },
) => void;

/** The router: follows the browser's history. */
export function usePlace(): { place: Place; go: Go } {
  const [place, setPlace] = useState(currentPlace);

  useEffect(() => {
    const follow = (): void => {
      setPlace(currentPlace());
    };
    addEventListener('popstate', follow);
    return () => {
      removeEventListener('popstate', follow);
    };
  }, []);

  const go = useCallback<Go>((path, { replace = false, query = {} } = {}) => {
    const isElsewhere = currentPlace().path !== path;
    history[replace ? 'replaceState' : 'pushState'](null, '', href(path, query));
    setPlace(currentPlace());
    // A filter narrows what is being looked at; it must not jump.
    if (isElsewhere) scrollTo(0, 0);
  }, []);

  return { place, go };
}
