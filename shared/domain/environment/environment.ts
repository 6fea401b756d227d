import * as z from 'zod';

/**
 * The traits of one sign-in's environment: what device and software it says it is, and where the gateway saw it.
 *
 * What is stored is little, on purpose: enough to say "this looks like your usual computer", not enough to follow a
 * person. No full address (only the network), no place finer than a country, no user agent string, no fonts, canvas or
 * other fingerprint: those are worth much to a thief of this table and little against one who copies them. Whatever is
 * not known is left out; two unknown things are not alike.
 *
 * Who states what decides its weight (`weights.ts`): the client states `device` to `language` and can lie; the gateway
 * states `network`, `provider` and `country`; `deviceId` is a secret that we once gave to that browser.
 */
export const Environment = z.object({
  device: z.enum(['desktop', 'phone', 'tablet']).optional(),
  system: z.enum(['windows', 'macos', 'linux', 'chromeos', 'android', 'ios']).optional(),
  browser: z.enum(['chrome', 'edge', 'firefox', 'safari', 'opera', 'samsung-internet']).optional(),
  browserMajor: z.int().min(1).max(999).optional(),
  /** A class only: pixels would tell single machines apart. */
  screen: z.enum(['small', 'medium', 'large']).optional(),
  /** The first one asked for, lower case: `de`, `de-at`. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/)
    .optional(),
  /** SHA-256, base64url, of the random value in the device cookie: the table gives nobody a cookie. */
  deviceId: z
    .string()
    .regex(/^[\w-]{43}$/)
    .optional(),
  /** IPv4 /24 or IPv6 /48 in the form of `networkPrefix`. */
  network: z
    .union([z.cidrv4(), z.cidrv6()])
    .refine((text) => /^[\d.]+\.0\/24$|^[\da-f:]+::\/48$/.test(text), 'a /24 or /48')
    .optional(),
  /** Autonomous system number of the network, where the edge gives it. */
  provider: z.int().min(1).max(4_294_967_294).optional(),
  /** ISO 3166-1, where the edge gives it. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
});
export type Environment = z.infer<typeof Environment>;

/** Drops what cannot be true, so that it is not stored. */
export const possibleOnly = (environment: Environment): Environment =>
  Object.fromEntries(
    Object.entries(Environment.shape).flatMap(([key, schema]) => {
      const read = schema.safeParse(environment[key as keyof Environment]);
      return read.success && read.data !== undefined ? [[key, read.data]] : [];
    }),
  );

const TimeMs = z.int().min(0);
const count = z.int().min(0).max(1_000_000);

/** Where an environment was seen. */
export const KnownPlace = Environment.pick({ provider: true, country: true }).extend({
  network: Environment.shape.network.unwrap(),
  lastSeenAtMs: TimeMs,
});
export type KnownPlace = z.infer<typeof KnownPlace>;

/** Most environments kept of one person; most places and device cookies kept of one environment. */
export const limits = { environments: 10, places: 6, deviceIds: 4 } as const;

/**
 * One of a person's usual environments, as it is stored and as that person sees it. Times of use are counts by hour
 * and weekday, not a diary. Forgetting removes the whole record; nothing of it counts afterwards.
 */
export const KnownEnvironment = Environment.omit({
  deviceId: true,
  network: true,
  provider: true,
  country: true,
}).extend({
  id: z.string().min(1).max(64),
  /** The person's own name for it; otherwise `nameOf` makes one. */
  label: z.string().min(1).max(40).optional(),
  isTrusted: z.boolean(),
  /** Newest first. Several, because browsers lose cookies. */
  deviceIds: z.array(Environment.shape.deviceId.unwrap()).max(limits.deviceIds),
  /** Newest first, each network once. */
  places: z.array(KnownPlace).max(limits.places),
  /** Sign-ins by hour of the day, UTC. At most one is counted per hour. */
  hours: z.array(count).length(24),
  /** The same by weekday, Sunday first, UTC. */
  weekdays: z.array(count).length(7),
  firstSeenAtMs: TimeMs,
  lastSeenAtMs: TimeMs,
});
export type KnownEnvironment = z.infer<typeof KnownEnvironment>;
