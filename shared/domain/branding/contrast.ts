/** A colour as `#rrggbb`. */
export type HexColour = string;

/** Smallest contrast of text on its ground (WCAG 2.2, 1.4.3, level AA). */
export const neededContrast = 4.5;

/** Contrast of two colours, 1 to 21 (WCAG 2.2, definition of "contrast ratio"). */
export function contrastOf(one: HexColour, other: HexColour): number {
  const [darker, lighter] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** A colour on the straight way from one to another. @param share 0: the first, 1: the second */
export const mixed = (one: HexColour, other: HexColour, share: number): HexColour => {
  const [from, to] = [partsOf(one), partsOf(other)];
  const part = (index: 0 | 1 | 2): string =>
    Math.round(from[index] + (to[index] - from[index]) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${part(0)}${part(1)}${part(2)}`;
};

function luminanceOf(colour: HexColour): number {
  const [red, green, blue] = partsOf(colour).map(linear) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (part: number): number => {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const partsOf = (colour: HexColour): readonly [number, number, number] => [
  parseInt(colour.slice(1, 3), 16),
  parseInt(colour.slice(3, 5), 16),
  parseInt(colour.slice(5, 7), 16),
];
