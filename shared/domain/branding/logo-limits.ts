/** What a portal's logo may be, in pixels and bytes: sharp on the densest screens, and small enough for one record. */
export const logoLimits = {
  maxWidth: 512,
  maxHeight: 256,
  minSide: 16,
  maxBytes: 40 * 1024,
} as const;

/**
 * From how many times wider than high on a logo stands in place of the portal's name: it is then taken for a lettering. A
 * narrower one is a sign, and stands beside the name.
 */
const letteringFrom = 1.6;

/** Whether a logo says the name itself. */
export const isLettering = ({ width, height }: { readonly width: number; readonly height: number }): boolean =>
  width >= letteringFrom * height;
