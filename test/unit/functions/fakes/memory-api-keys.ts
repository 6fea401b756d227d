import type { ApiKey, ApiKeyDesk, ApiKeyStore } from '#functions/ports/api-key-store.ts';
import type { Repeat, RepeatStore } from '#functions/ports/repeat-store.ts';

/** Keys of programs in memory; passes the contract that the DynamoDB adapter passes. */
export class MemoryApiKeys implements ApiKeyStore, ApiKeyDesk {
  readonly items = new Map<string, ApiKey>();

  async find(id: string): Promise<ApiKey | undefined> {
    return this.items.get(id);
  }
  async noteUse(id: string, now: Date): Promise<void> {
    const key = this.items.get(id);
    if (key) this.items.set(id, { ...key, lastUsedAtMs: now.getTime() });
  }
  async list(): Promise<readonly ApiKey[]> {
    return [...this.items.values()];
  }
  async create(key: ApiKey): Promise<boolean> {
    if (this.items.has(key.id)) return false;
    this.items.set(key.id, key);
    return true;
  }
  async remove(id: string): Promise<ApiKey | undefined> {
    const key = this.items.get(id);
    this.items.delete(id);
    return key;
  }
}

/** Requests that must not happen twice, in memory. */
export class MemoryRepeats implements RepeatStore {
  readonly items = new Map<string, { digest: string; expiresAtMs: number; answer?: string }>();

  async begin(id: string, digest: string, now: Date): Promise<Repeat> {
    const known = this.items.get(id);
    if (!known || known.expiresAtMs <= now.getTime()) {
      this.items.set(id, { digest, expiresAtMs: now.getTime() + 60_000 });
      return { state: 'first' };
    }
    if (known.digest !== digest) return { state: 'other' };
    return known.answer === undefined ? { state: 'running' } : { state: 'done', answer: known.answer };
  }
  async finish(id: string, answer: string, now: Date): Promise<void> {
    const known = this.items.get(id);
    if (known) this.items.set(id, { ...known, answer, expiresAtMs: now.getTime() + 24 * 60 * 60 * 1000 });
  }
  async drop(id: string): Promise<void> {
    this.items.delete(id);
  }
}
