import * as z from 'zod';
import { Environment } from '../domain/environment/environment.ts';

/** A device and the places from which somebody usually signs in, as its owner sees it. */
export const EnvironmentView = Environment.pick({ device: true, system: true, browser: true }).extend({
  id: z.string(),
  /** The person's own name for it. */
  label: z.string().optional(),
  isTrusted: z.boolean(),
  /** The browser that asks is this one. */
  isThis: z.boolean(),
  places: z.array(z.object({ network: z.string(), country: z.string().optional(), lastSeenAt: z.iso.datetime() })),
  firstSeenAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
});
export type EnvironmentView = z.infer<typeof EnvironmentView>;

/** All of them, newest first. */
export const EnvironmentsView = z.object({ environments: z.array(EnvironmentView) });
export type EnvironmentsView = z.infer<typeof EnvironmentsView>;

/** An environment's id, 128 bits. */
export const EnvironmentId = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
