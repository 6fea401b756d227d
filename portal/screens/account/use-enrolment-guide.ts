import { useEffect, useState } from 'preact/hooks';
import { usePortal } from '../../app/portal-context.ts';

/** Below `account`: the page that shows what is missing. */
export const setUpSection = 'set-up';

/** Leads somebody who is setting something up back to the overview, wherever its own page would lead. */
export interface EnrolmentGuide {
  /** They are leaving what they were setting up: the overview is next. */
  readonly isLeaving: boolean;
  /** @param at below `account`; as long as they are there, or below, they are at it */
  readonly start: (at: string) => void;
}

/** In memory only: whoever reloads, or leaves the account, goes on by themself. */
export function useEnrolmentGuide(section: string): EnrolmentGuide {
  const { go } = usePortal();
  const [at, setAt] = useState<string>();
  const isThere = at === undefined || section === at || section.startsWith(`${at}/`);
  const isLeaving = !isThere && section !== setUpSection;
  useEffect(() => {
    if (!isThere) setAt(undefined);
    if (isLeaving) go(`account/${setUpSection}`, { replace: true });
  }, [isThere, isLeaving, go]);
  return { isLeaving, start: setAt };
}
