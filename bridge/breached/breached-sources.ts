import type { BreachedSource, SourceState } from './breached-source.ts';

/** All sources of a bridge as one: the list on this machine first, so that nobody else is asked about what it knows. */
export interface BreachedSources {
  /** @throws Error when a source that may not be left out cannot tell, and no other one knows the password */
  has(password: string): Promise<boolean>;
  states(): readonly SourceState[];
  look(): Promise<void>;
  close(): Promise<void>;
}

/** @param sources in the order in which they are asked */
export function breachedSources(sources: readonly BreachedSource[]): BreachedSources {
  return {
    async has(password) {
      let failure: unknown;
      for (const source of sources) {
        try {
          if (await source.has(password)) return true;
        } catch (error) {
          failure ??= error;
        }
      }
      if (failure !== undefined) throw failure as Error;
      return false;
    },
    states: () => sources.map((source) => source.state()),
    look: async () => void (await Promise.all(sources.map((source) => source.look()))),
    close: async () => void (await Promise.all(sources.map((source) => source.close()))),
  };
}
