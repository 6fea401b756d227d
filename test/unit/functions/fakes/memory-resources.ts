import type { DeskResource, ResourceDesk } from '#functions/ports/resource-desk.ts';
import type { ResourceStore, ResourceWrites, StoredResource } from '#functions/ports/resource-store.ts';
import type { ResourceConfig } from '#functions/resources/resource-config.ts';

type Item = StoredResource & Partial<Pick<DeskResource, 'revision'>>;

/** Resources in memory; passes the contract that the DynamoDB adapters pass. */
export class MemoryResources implements ResourceStore, ResourceWrites {
  readonly items = new Map<string, Item>();
  #writes = 0;

  async list(): Promise<readonly StoredResource[]> {
    return this.#sorted().map(({ alias, config, wrong }) => ({
      alias,
      ...(config && { config }),
      ...(wrong && { wrong }),
    }));
  }
  async put(config: ResourceConfig): Promise<void> {
    this.#write(config);
  }
  async remove(alias: string): Promise<void> {
    this.items.delete(alias);
  }

  /** The same resources, as administrators change them. */
  readonly desk: ResourceDesk = {
    list: async () => this.#sorted(),
    find: async (alias) => revised(this.items.get(alias)),
    put: async (config, before) => (this.#isStill(config.alias, before) ? this.#write(config) : undefined),
    remove: async (alias, before) => this.#isStill(alias, before) && this.items.delete(alias),
  };

  #isStill = (alias: string, before: string | undefined): boolean =>
    revised(this.items.get(alias))?.revision === before;

  #write(config: ResourceConfig): string {
    const revision = `r${++this.#writes}`;
    this.items.set(config.alias, { alias: config.alias, config, revision });
    return revision;
  }

  #sorted = (): DeskResource[] =>
    [...this.items.values()].map((item) => revised(item)!).sort((a, b) => (a.alias < b.alias ? -1 : 1));
}

const revised = (item: Item | undefined): DeskResource | undefined => item && { revision: 'unrevised', ...item };
