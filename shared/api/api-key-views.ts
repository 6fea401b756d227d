import * as z from 'zod';
import { Permission } from '../domain/admin-roles.ts';
import { neverForKeys } from '../domain/never-for-keys.ts';
import { PortalAlias } from './inputs.ts';
import { DirectoryId } from '../protocol/job.ts';

/** Longest life of a key: a year and a day, so that "in a year" is never too long. */
export const longestKeyLifeDays = 366;
/** As many keys as one deployment has at once. */
export const mostKeys = 100;

/** What a key may have. */
export const KeyPermission = Permission.exclude([...neverForKeys]);

const placesOf = <Place extends z.ZodType>(place: Place) => z.union([z.literal('all'), z.array(place).max(50)]);

/** A key that is asked for. */
export const NewApiKey = z.strictObject({
  name: z.string().trim().min(1).max(80),
  permissions: z.array(KeyPermission).min(1),
  portals: placesOf(PortalAlias),
  directories: placesOf(DirectoryId),
  expiresInDays: z.int().min(1).max(longestKeyLifeDays),
});
export type NewApiKey = z.infer<typeof NewApiKey>;

/** A key as administrators see it. */
export const ApiKeyView = z.strictObject({
  id: z.string(),
  name: z.string(),
  permissions: z.array(Permission),
  portals: placesOf(z.string()),
  directories: placesOf(z.string()),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().optional(),
});
export type ApiKeyView = z.infer<typeof ApiKeyView>;

/** All keys, the newest first. */
export const ApiKeyList = z.strictObject({ apiKeys: z.array(ApiKeyView) });

/** The one time that a key itself is shown. */
export const CreatedApiKey = z.strictObject({ apiKey: ApiKeyView, key: z.string() });
