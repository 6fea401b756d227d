import type { LogoView } from '#shared/api/logo-views.ts';
import { logoSeconds } from '#functions/ports/logo-store.ts';
import type { LogoDesk, LogoStore, StoredLogo } from '#functions/ports/logo-store.ts';

/** Pictures of portals in memory; passes the contract that the DynamoDB adapter passes. */
export class MemoryLogos implements LogoStore, LogoDesk {
  readonly #kept = new Map<string, { logo: StoredLogo; isShown: boolean; endsAtMs: number }>();

  async find(portal: string, id: string, now: Date): Promise<StoredLogo | undefined> {
    const found = this.#kept.get(`${portal}#${id}`);
    return found?.isShown && found.endsAtMs > now.getTime() ? found.logo : undefined;
  }

  async put(logo: StoredLogo, now: Date): Promise<void> {
    const key = `${logo.portal}#${logo.id}`;
    const endsAtMs = now.getTime() + logoSeconds.waits * 1000;
    const { isShown = false, endsAtMs: former = 0 } = this.#kept.get(key) ?? {};
    if (former < endsAtMs) this.#kept.set(key, { logo, isShown, endsAtMs });
  }

  async keep(portal: string, { id, width, height }: LogoView, now: Date): Promise<boolean> {
    const found = this.#kept.get(`${portal}#${id}`);
    const isIt = found?.logo.width === width && found.logo.height === height && found.endsAtMs > now.getTime();
    if (isIt) Object.assign(found, { isShown: true, endsAtMs: Infinity });
    return isIt;
  }

  async retire(portal: string, id: string, now: Date): Promise<void> {
    const found = this.#kept.get(`${portal}#${id}`);
    if (found) found.endsAtMs = now.getTime() + logoSeconds.stays * 1000;
  }
}
