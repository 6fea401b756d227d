import { contrastOf, mixed, neededContrast } from './contrast.ts';
import type { HexColour } from './contrast.ts';

/** What one theme makes of an accent colour; names as in `portal/styles/tokens.css`. */
export interface Accent {
  readonly accent: HexColour;
  /** Under the pointer. */
  readonly accentStrong: HexColour;
  /** Text on the accent. */
  readonly onAccent: HexColour;
}

/** An accent colour in both themes. */
export interface Palette {
  readonly light: Accent;
  readonly dark: Accent;
}

/** Why a colour cannot be an accent: text in it, or on it, would be hard to read. */
export interface TooPale {
  /** Of the colour as text on the lightest ground, to one digit. */
  readonly contrast: number;
  /** The nearest darker one that does. */
  readonly nearest: HexColour;
}

/** Grounds of both themes on which text in the accent colour stands; `tokens.css` has them, and a test compares. */
export const grounds = {
  light: ['#fbf7f0', '#ffffff', '#fdeedd', '#f4ece0'],
  dark: ['#1a1512', '#241d18', '#3a2817', '#2f2620'],
} as const;

/**
 * What both themes make of an administrator's accent colour. On the light one it stays as it is, or is refused; on the dark
 * one it is made lighter until it can be read there.
 */
export function paletteOf(
  colour: HexColour,
): { readonly ok: true; readonly palette: Palette } | { readonly ok: false; readonly why: TooPale } {
  const light = readable(colour, '#000000', grounds.light);
  if (light !== colour) {
    const contrast = Math.min(...grounds.light.map((ground) => contrastOf(colour, ground)));
    return { ok: false, why: { contrast: Math.floor(contrast * 10) / 10, nearest: light } };
  }
  const dark = readable(colour, '#ffffff', grounds.dark);
  return {
    ok: true,
    palette: {
      light: { accent: colour, accentStrong: mixed(colour, '#000000', 0.2), onAccent: '#ffffff' },
      dark: { accent: dark, accentStrong: mixed(dark, '#ffffff', 0.35), onAccent: '#1a1512' },
    },
  };
}

/** The colour itself, or the first on the way to another one that can be read on every ground. */
function readable(colour: HexColour, towards: HexColour, on: readonly HexColour[]): HexColour {
  for (let step = 0; step <= 50; step++) {
    const tried = mixed(colour, towards, step / 50);
    if (on.every((ground) => contrastOf(tried, ground) >= neededContrast)) return tried;
  }
  return towards;
}
