import type { ResourceConfig } from '../resources/resource-config.ts';

/** A resource as it is stored. One that cannot be used is listed all the same: its alias must not stand for another one. */
export interface StoredResource {
  readonly alias: string;
  /** Absent when what is stored is not valid. */
  readonly config?: ResourceConfig;
  /** Members that are not valid, such as `signIn.methods[0]`. */
  readonly wrong?: readonly string[];
}

/** Every stored resource: there are dozens, not millions, and they are read whole. */
export interface ResourceStore {
  list(): Promise<readonly StoredResource[]>;
}

/** Who may change what a portal allows. No function behind the API has this yet. */
export interface ResourceWrites {
  /** Takes the place of the resource with this alias. */
  put(config: ResourceConfig): Promise<void>;
  remove(alias: string): Promise<void>;
}
