/** What is known of a request that may come again. */
export type Repeat =
  /** It is the first one, and is to be carried out now. */
  | { readonly state: 'first' }
  /** The first one is still being carried out. */
  | { readonly state: 'running' }
  /** The first one asked for something else. */
  | { readonly state: 'other' }
  /** It was carried out, and answered so; sealed by who called it. */
  | { readonly state: 'done'; readonly answer: string };

/** Requests that must not happen twice, by the keys that their callers gave them. */
export interface RepeatStore {
  /**
   * Claims a key for a request; of several at once, one is the first.
   * @param digest of what is asked for
   */
  begin(id: string, digest: string, now: Date): Promise<Repeat>;
  /** Keeps the answer for a day. */
  finish(id: string, answer: string, now: Date): Promise<void>;
  /** Nothing came of it: the same key may be used again. */
  drop(id: string): Promise<void>;
}
