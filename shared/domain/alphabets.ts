/**
 * What people count along: letters and digits in their order. Nought stands at both ends of the digits. Years are no runs: a
 * birth year in a long password does little harm, and a strength score sees it.
 */
export const alphabets: readonly string[] = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
];
