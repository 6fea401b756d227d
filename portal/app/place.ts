import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import type { ResultNote } from '#shared/protocol/result-note.ts';

/** Where the person is: the path below `/portal/{alias}` without slashes around, and what that page remembers. */
export interface Place {
  readonly path: string;
  readonly memory: PlaceMemory;
}

/**
 * Kept by the browser with the history entry, so that a reload shows the same. Nothing secret: an operation id is
 * worthless without the cookie.
 */
export interface PlaceMemory {
  /** The operation that this page waits for. */
  readonly operation?: string;
  /** The page was left before it was known whether that operation reached the server. */
  readonly isUnsure?: boolean;
  /** The code for a new address was sent with everything else, and was not right. */
  readonly isCodeRefused?: boolean;
  /** How it ended. */
  readonly outcome?: OutcomeCode;
  /** What else there is to know of it. */
  readonly note?: ResultNote | undefined;
}

/** The portal's alias from the address; empty where there is none. Aliases are plain: nothing to decode. */
export const alias: string = /^\/portal\/([a-z0-9-]+)/.exec(location.pathname)?.[1] ?? '';

/** An absolute path of this portal. */
export const href = (path: string): string => `/portal/${alias}${path && `/${path}`}`;

/** Reads where the browser is now. */
export function currentPlace(): Place {
  const found = /^\/portal\/[^/]+\/?(.*?)\/*$/.exec(location.pathname);
  return { path: found?.[1] ?? '', memory: (history.state as PlaceMemory | null) ?? {} };
}
