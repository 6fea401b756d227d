import type { ResourceStore, ResourceWrites, StoredResource } from '#functions/ports/resource-store.ts';
import type { ResourceConfig } from '#functions/resources/resource-config.ts';

/** Resources in memory; passes the contract that the DynamoDB adapter passes. */
export class MemoryResources implements ResourceStore, ResourceWrites {
  readonly items = new Map<string, StoredResource>();

  async list(): Promise<readonly StoredResource[]> {
    return [...this.items.values()].sort((a, b) => (a.alias < b.alias ? -1 : 1));
  }
  async put(config: ResourceConfig): Promise<void> {
    this.items.set(config.alias, { alias: config.alias, config });
  }
  async remove(alias: string): Promise<void> {
    this.items.delete(alias);
  }
}
