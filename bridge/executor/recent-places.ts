import { foldCase } from '#shared/domain/login-name.ts';
import type { Job } from '#shared/protocol/job.ts';

/** Sites hear of each other's changes every quarter of an hour, if nobody has set it otherwise. */
const keptMs = 900_000;
/** The oldest are forgotten first: nothing depends on it but comfort. */
const mostKept = 10_000;

/**
 * On which controller accounts were changed lately. Whoever signs in right after a reset does so where the new password is
 * known already, and a second change finds the first. It is only a preference: another controller does as well, later.
 */
export class RecentPlaces {
  readonly #elapsedMs: () => number;
  readonly #places = new Map<string, { readonly controller: string; readonly atMs: number }>();

  constructor(elapsedMs: () => number) {
    this.#elapsedMs = elapsedMs;
  }

  note(job: Job, controller: string): void {
    for (const key of keysOf(job)) {
      this.#places.delete(key);
      this.#places.set(key, { controller, atMs: this.#elapsedMs() });
    }
    for (const key of this.#places.keys()) {
      if (this.#places.size <= mostKept) return;
      this.#places.delete(key);
    }
  }

  /** The controller to prefer for a job. */
  find(job: Job): string | undefined {
    for (const key of keysOf(job)) {
      const place = this.#places.get(key);
      if (place && this.#elapsedMs() - place.atMs < keptMs) return place.controller;
    }
    return undefined;
  }
}

/** A verification names nobody but by what was typed. */
const keysOf = ({ target: { objectGuid, login } }: Job): string[] => [
  ...(objectGuid === undefined ? [] : [objectGuid.toLowerCase()]),
  `name:${foldCase(login.trim())}`,
];
