/** A keyboard from its digits down to its lowest letters; the keys of a column have the same place in each row. */
type Layout = readonly [digits: string, upper: string, middle: string, lower: string];

const layouts: readonly Layout[] = [
  // QWERTY, English and Spanish
  ['1234567890-=', 'qwertyuiop[]', "asdfghjkl;'", 'zxcvbnm,./'],
  ['1234567890', 'qwertyuiop', 'asdfghjklñ', 'zxcvbnm'],
  // QWERTZ
  ['1234567890ß', 'qwertzuiopü+', 'asdfghjklöä#', 'yxcvbnm,.-'],
  // AZERTY, whose digits stand above the signs
  ['1234567890)=', 'azertyuiop^$', 'qsdfghjklmù', 'wxcvbn,;:!'],
  ['&é"\'(-è_çà)=', 'azertyuiop^$', 'qsdfghjklmù', 'wxcvbn,;:!'],
  // ЙЦУКЕН, Ukrainian and Russian
  ['1234567890-=', 'йцукенгшщзхї', 'фівапролджє', 'ячсмитьбю.'],
  ['1234567890-=', 'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю.'],
];

/** The digits with the shift key held down: English, British, German. */
const shifted = ['!@#$%^&*()_+', '!"£$%^&*()_+', '!"§$%&/()=?'];

/**
 * Every way that a finger wanders along the keys of the usual keyboards: rows, columns in both slants one after the other
 * (`1qaz2wsx`), and up and down between two rows (`1q2w3e`).
 */
export const keyboardLines: readonly string[] = [
  ...new Set([...shifted, ...layouts.flatMap((layout) => [...layout, ...columnsOf(layout), ...zigzagsOf(layout)])]),
];

function columnsOf(layout: Layout): string[] {
  const column = (start: number, slant: number): string =>
    layout.map((row, depth) => row[start + slant * depth] ?? '').join('');
  const places = Array.from({ length: 10 }, (_, place) => place);
  return [
    places.map((place) => column(place, 0)).join(''),
    ...places.map((place) => column(place, -1)).filter((line) => line.length === layout.length),
  ];
}

function zigzagsOf(layout: Layout): string[] {
  return layout
    .slice(1)
    .map((row, above) => Array.from(layout[above]!, (key, place) => key + (row[place] ?? '')).join(''));
}
