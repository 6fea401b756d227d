import { useEffect } from 'preact/hooks';
import { useConsole } from './console-context.ts';

/**
 * While something on a page is not saved, leaving asks first: by a link, by "back", and by closing the window.
 * @param within where it is still there: this path and those below it. The page's own, where nothing is named
 */
export function useUnsaved(isUnsaved: boolean, within?: string): void {
  const { guard, place } = useConsole();
  const root = within ?? place.path;
  useEffect(() => {
    if (!isUnsaved) return;
    const giveUp = guard((path) => path !== root && !path.startsWith(`${root}/`));
    const hold = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    addEventListener('beforeunload', hold);
    return () => {
      giveUp();
      removeEventListener('beforeunload', hold);
    };
  }, [isUnsaved, root, guard]);
}
