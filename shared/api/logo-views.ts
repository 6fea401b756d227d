import * as z from 'zod';
import { logoLimits } from '../domain/branding/logo-limits.ts';

/** SHA-256 of a picture's bytes, base64url: what it is stored and asked for by. Another picture has another address. */
export const LogoId = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'the id of a picture');

const side = (most: number) => z.int().min(logoLimits.minSide).max(most);

/** A picture that was uploaded, as a portal's `branding.logo` names it. */
export const LogoView = z.object({ id: LogoId, width: side(logoLimits.maxWidth), height: side(logoLimits.maxHeight) });
export type LogoView = z.infer<typeof LogoView>;

/** The logo of a portal: which picture, how large it is, and what is read out for it. */
export const LogoConfig = z.strictObject({
  ...LogoView.shape,
  /** In place of the portal's name. */
  alt: z.string().trim().min(1).max(80).exactOptional(),
});
export type LogoConfig = z.infer<typeof LogoConfig>;
