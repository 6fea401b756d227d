import * as z from 'zod';
import { LogoConfig } from './logo-views.ts';

const Accent = z.object({ accent: z.string(), accentStrong: z.string(), onAccent: z.string() });

/** How a portal looks, where it looks otherwise than usual. */
export const BrandingView = z.object({
  /** In place of the name, at the head of each page. */
  shortName: z.string().optional(),
  /** What both themes make of the accent colour; text in it can be read in each. */
  colours: z.object({ light: Accent, dark: Accent }).optional(),
  /** Which picture, and how large it is: a page keeps its place free. */
  logo: LogoConfig.optional(),
});
export type BrandingView = z.infer<typeof BrandingView>;
