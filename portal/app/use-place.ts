import { useCallback, useEffect, useState } from 'preact/hooks';
import { currentPlace, href } from './place.ts';
import type { Place, PlaceMemory } from './place.ts';

/** Goes to another page of the portal. `replace`: the page we leave is used up, and "back" must not lead there. */
export type Go = (path: string, options?: { replace?: boolean; memory?: PlaceMemory }) => void;

/** The router: follows the browser's history. */
export function usePlace(): { place: Place; arrivedBy: 'link' | 'history' | 'load'; go: Go } {
  const [visit, setVisit] = useState<{ place: Place; arrivedBy: 'link' | 'history' | 'load' }>(() => ({
    place: currentPlace(),
    arrivedBy: 'load',
  }));

  useEffect(() => {
    const follow = (): void => {
      setVisit({ place: currentPlace(), arrivedBy: 'history' });
    };
    addEventListener('popstate', follow);
    return () => {
      removeEventListener('popstate', follow);
    };
  }, []);

  const go = useCallback<Go>((path, { replace = false, memory = {} } = {}) => {
    history[replace ? 'replaceState' : 'pushState'](memory, '', href(path));
    setVisit({ place: { path, memory }, arrivedBy: 'link' });
    scrollTo(0, 0);
  }, []);

  return { ...visit, go };
}
