import * as z from 'zod';
import { LogoConfig } from '#shared/api/logo-views.ts';

/** How a portal looks. Whether a colour can be read is checked when it is written: `resource-problems.ts`. */
export const BrandingConfig = z.strictObject({
  /** As the head of every page says it, where the name is too long for a phone. */
  shortName: z.string().trim().min(1).max(24).exactOptional(),
  /** Of buttons and links, in the light theme; the dark one is derived from it. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'a colour such as #9c4300')
    .exactOptional(),
  /** One of the pictures that were uploaded for this portal. */
  logo: LogoConfig.exactOptional(),
});
