import type { BrandingView } from '#shared/api/branding-view.ts';
import { paletteOf } from '#shared/domain/branding/palette.ts';
import type { ResourceConfig } from './resource-config.ts';

/** What a portal's pages need to know of how it looks. A colour that cannot be read is none, wherever it came from. */
export function viewBranding({ branding }: Pick<ResourceConfig, 'branding'>): BrandingView | undefined {
  if (!branding) return undefined;
  const { shortName, accent, logo } = branding;
  const made = accent === undefined ? undefined : paletteOf(accent);
  return {
    ...(shortName !== undefined && { shortName }),
    ...(made?.ok && { colours: made.palette }),
    ...(logo && { logo }),
  };
}
