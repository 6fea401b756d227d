import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { currentPlace, href } from './place.ts';
import type { Place } from './place.ts';

/**
 * Goes to another page of the console. `replace`: "back" must not lead to the page we leave, for what was to be done there is
 * done; so nobody is asked about what is unsaved there.
 */
export type Go = (
  path: string,
  options?: { replace?: boolean; query?: Readonly<Record<string, string | undefined>> },
) => void;

/** Says whether going to a path would lose something. */
export type Guard = (path: string) => boolean;

/** Somebody is about to leave a page with something unsaved. */
export interface Leaving {
  readonly leave: () => void;
  readonly stay: () => void;
}

interface Router {
  readonly place: Place;
  readonly go: Go;
  /** Stands before every way to another page until what it returns is called. */
  readonly guard: (guard: Guard) => () => void;
  readonly leaving: Leaving | undefined;
}

/** The router: follows the browser's history, and asks before something unsaved is lost. */
export function usePlace(): Router {
  const [place, setPlace] = useState(currentPlace);
  const [leaving, setLeaving] = useState<Leaving>();
  const guards = useRef(new Set<Guard>());
  const shown = useRef(location.href);
  const show = useCallback(() => {
    shown.current = location.href;
    setPlace(currentPlace());
  }, []);
  const ask = useCallback((leave: () => void): void => {
    setLeaving({
      leave: () => {
        setLeaving(undefined);
        leave();
      },
      stay: () => {
        setLeaving(undefined);
      },
    });
  }, []);
  const isLost = (path: string): boolean => [...guards.current].some((each) => each(path));

  useEffect(() => {
    let isMeant = false;
    const follow = (): void => {
      if (isMeant || !isLost(currentPlace().path)) {
        isMeant = false;
        return show();
      }
      // The browser has gone already: back to what is on the screen, and from there once more when that is meant.
      history.pushState(null, '', shown.current);
      ask(() => {
        isMeant = true;
        history.back();
      });
    };
    addEventListener('popstate', follow);
    return () => {
      removeEventListener('popstate', follow);
    };
  }, []);

  const go = useCallback<Go>((path, { replace = false, query = {} } = {}) => {
    const isElsewhere = currentPlace().path !== path;
    const move = (): void => {
      history[replace ? 'replaceState' : 'pushState'](null, '', href(path, query));
      show();
      // A filter narrows what is being looked at; it must not jump.
      if (isElsewhere) scrollTo(0, 0);
    };
    if (isElsewhere && !replace && isLost(path)) ask(move);
    else move();
  }, []);

  const guard = useCallback((one: Guard) => {
    guards.current.add(one);
    return () => {
      guards.current.delete(one);
    };
  }, []);

  return { place, go, guard, leaving };
}
