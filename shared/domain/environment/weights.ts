/**
 * What each sign adds or takes away. The positive ones add up to 100. Chosen so that these hold (each has a test):
 *
 * - All that a client merely *claims* is worth 25 together, half of the default threshold; choosing the right hour adds
 *   5, a connection of the same provider 12. Who copies user agent, language and screen still lacks our cookie or the
 *   person's own network.
 * - The device cookie and the same software are enough anywhere in the world (travelling): 40 + 25 - 10.
 * - A device cookie that is missing where there was one costs more than the usual place and hour can make up for: a
 *   colleague at the next desk, with the same computer on the same network, stays below.
 * - A browser that never had a cookie passes from its usual network, not from elsewhere.
 * - A stolen cookie in other software is worth next to nothing; one in copied software looks like the person
 *   travelling. Malware on the device takes both: no score sees that.
 */
export const weights = {
  deviceId: { same: 40, unknown: 0, missing: -15, different: -15 },
  place: { 'same-network': 30, 'same-provider': 12, 'same-country': 6, unknown: 0, different: -10 },
  system: { same: 8, unknown: 0, different: -10 },
  device: { same: 3, unknown: 0, different: -5 },
  browser: { same: 7, unknown: 0, different: -8 },
  version: { same: 3, newer: 2, unknown: 0, different: -2 },
  screen: { same: 2, unknown: 0, different: -2 },
  language: { same: 2, unknown: 0, different: -2 },
  hour: { usual: 3, near: 1, unknown: 0, unusual: 0 },
  weekday: { usual: 2, near: 1, unknown: 0, unusual: 0 },
} as const;

export type Sign = keyof typeof weights;
export type Agreement<S extends Sign = Sign> = S extends Sign ? keyof (typeof weights)[S] : never;

/** The most that signs which the client states freely can be worth together. */
export const claimedAtMost =
  weights.system.same +
  weights.device.same +
  weights.browser.same +
  weights.version.same +
  weights.screen.same +
  weights.language.same;

/** What anybody can have by choosing the hour. */
export const habitAtMost = weights.hour.usual + weights.weekday.usual;

/** Below this another factor is asked for, unless a resource says otherwise. Strict ones take 85: asked away from home. */
export const defaultThreshold = 50;

/** An environment that the person did not mark as trusted counts a little less. */
export const untrustedShare = 0.95;

const dayMs = 86_400_000;

/** Full weight until `fullMs` after it was last seen, then falling evenly to none at `endMs`. */
export const ageing = { fullMs: 60 * dayMs, endMs: 365 * dayMs } as const;

/** A network not seen for so long is no usual one any more. */
export const placeLifeMs = 180 * dayMs;

/** Clocks differ; a record from further ahead than this is wrong and does not count. */
export const clockSkewMs = 5 * 60_000;
