import type { ResourceConfig } from '../resources/resource-config.ts';
import type { StoredResource } from './resource-store.ts';

/** A stored resource, with the name of how it is now: whoever changes it says which one they saw. */
export interface DeskResource extends StoredResource {
  readonly revision: string;
}

/** What administrators do with resources: always what is stored at this moment, and no change that was not seen. */
export interface ResourceDesk {
  list(): Promise<readonly DeskResource[]>;
  find(alias: string): Promise<DeskResource | undefined>;
  /**
   * @param before the revision that is changed; undefined: nothing is stored under this alias
   * @returns the new revision; undefined when it is not so any more, and nothing was written
   */
  put(config: ResourceConfig, before: string | undefined): Promise<string | undefined>;
  /** @returns whether it was removed: it was as `before` says */
  remove(alias: string, before: string): Promise<boolean>;
}
