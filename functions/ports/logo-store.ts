import type { LogoView } from '#shared/api/logo-views.ts';

/** A picture as it is stored. */
export interface StoredLogo extends LogoView {
  readonly portal: string;
  /** The whole PNG, base64. */
  readonly png: string;
}

/** Pictures of portals, as anybody may see them. */
export interface LogoStore {
  /** @returns undefined for one that the portal has not had, or not for thirty days */
  find(portal: string, id: string, now: Date): Promise<StoredLogo | undefined>;
}

/**
 * Pictures of portals, as administrators bring them. A picture never changes: which one a portal has is said in its resource, and has
 * that one's revision (ADR 64).
 */
export interface LogoDesk {
  /** Stores it for a day, seen by nobody; one that the portal has stays as it is. */
  put(logo: StoredLogo, now: Date): Promise<void>;
  /**
   * The portal has it from now on.
   * @returns false when there is none such, of that width and height
   */
  keep(portal: string, logo: LogoView, now: Date): Promise<boolean>;
  /** The portal has another one, or none: pages that are open may still ask for it for thirty days. */
  retire(portal: string, id: string, now: Date): Promise<void>;
}

/** How long a picture waits for the portal that it was brought for, and how long it stays behind, in seconds. */
export const logoSeconds = { waits: 86_400, stays: 30 * 86_400 } as const;
