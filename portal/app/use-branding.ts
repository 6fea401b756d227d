import { useLayoutEffect } from 'preact/hooks';
import type { BrandingView } from '#shared/api/branding-view.ts';

const properties = { accent: '--accent', accentStrong: '--accent-strong', onAccent: '--on-accent' } as const;

/**
 * Gives the page the portal's own colours, in the theme that holds. By a script's hand, for the policy allows no style in the
 * page; a value that is no colour has no effect (THREATS W7).
 */
export function useBranding(colours: BrandingView['colours']): void {
  useLayoutEffect(() => {
    if (!colours) return;
    const { style } = document.documentElement;
    const darkness = matchMedia('(prefers-color-scheme: dark)');
    const paint = (): void => {
      const chosen = colours[darkness.matches ? 'dark' : 'light'];
      for (const name of ['accent', 'accentStrong', 'onAccent'] as const)
        style.setProperty(properties[name], chosen[name]);
    };
    paint();
    darkness.addEventListener('change', paint);
    return () => {
      darkness.removeEventListener('change', paint);
    };
  }, [colours && JSON.stringify(colours)]);
}
