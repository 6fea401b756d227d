import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { contrastOf, neededContrast } from '#shared/domain/branding/contrast.ts';
import { grounds, paletteOf } from '#shared/domain/branding/palette.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  // The examples of WCAG's own calculators.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
  ])('of %s on %s is %d', (one, other, ratio) => {
    expect(contrastOf(one, other)).toBeCloseTo(ratio, 1);
    expect(contrastOf(other, one)).toBe(contrastOf(one, other));
  });
});

describe('an accent colour', () => {
  it('can be read in both themes wherever it stands, and text on it too; or a nearer one is named that can', () => {
    fc.assert(
      fc.property(colour, (chosen) => {
        const made = paletteOf(chosen);
        const accepted = made.ok ? made : paletteOf(made.why.nearest);
        if (!accepted.ok) throw new Error(`${chosen}: the colour that was named is refused as well`);
        for (const theme of ['light', 'dark'] as const) {
          const { accent, accentStrong, onAccent } = accepted.palette[theme];
          for (const ground of grounds[theme])
            for (const text of [accent, accentStrong])
              expect(contrastOf(text, ground)).toBeGreaterThanOrEqual(neededContrast);
          for (const button of [accent, accentStrong])
            expect(contrastOf(onAccent, button)).toBeGreaterThanOrEqual(neededContrast);
        }
      }),
    );
  });

  it('stays as it was chosen where it can be read', () => {
    const made = paletteOf('#1b4f9c');
    expect(made.ok && made.palette.light.accent).toBe('#1b4f9c');
    expect(paletteOf('#ffee00').ok).toBe(false);
  });

  it('is held against the grounds that the pages have', () => {
    const [light = '', dark = ''] = readFileSync('portal/styles/tokens.css', 'utf8').split('@media');
    for (const [css, theme] of [
      [light, 'light'],
      [dark, 'dark'],
    ] as const) {
      const of = (name: string): string | undefined => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(css)?.[1];
      expect(['ground', 'surface', 'accent-wash', 'sunken'].map(of)).toEqual(grounds[theme]);
    }
  });
});
