import { decodeHexSecret, decodeSecret } from '../otp/otp-secret.ts';
import { parseSerialNumber } from '../otp/serial-number.ts';
import { isTypeName } from './read-kind.ts';

/** What a column can hold. `secret` is in hexadecimal or base32, whichever all of its values are. */
export const csvFields = [
  ...(['serial', 'secret', 'secret-hex', 'secret-base32'] as const),
  ...(['type', 'algorithm', 'digits', 'period', 'counter', 'suite'] as const),
];
export type CsvField = (typeof csvFields)[number];

/** Which column holds what, by its position from 0. */
export type CsvColumns = { readonly [Field in CsvField]?: number };

/** Headings in the words of makers and of other products, in small letters and digits alone; the likeliest first. */
const headings: Readonly<Record<CsvField, readonly string[]>> = {
  serial: [
    ...['serial', 'serialnumber', 'serialno', 'tokenserial', 'tokenserialnumber', 'tokenserialno', 'serialnum', 'sn'],
    ...['seriennummer', 'tokenid', 'deviceid', 'devicenumber', 'keyid', 'id'],
  ],
  secret: [
    ...['secret', 'seed', 'secretkey', 'tokenseed', 'tokensecret', 'sharedsecret', 'otpkey', 'tokenkey', 'oathkey'],
    'key',
  ],
  'secret-hex': ['secrethex', 'hexsecret', 'seedhex', 'hexseed', 'keyhex', 'hexkey', 'secretkeyhex'],
  'secret-base32': ['secretbase32', 'base32secret', 'seedbase32', 'base32seed', 'keybase32', 'base32key', 'base32'],
  type: ['type', 'tokentype', 'otptype', 'oathtype', 'mode'],
  algorithm: ['algorithm', 'hash', 'hashalgorithm', 'hashlib', 'algo', 'hmac', 'digest'],
  digits: ['digits', 'otplen', 'otplength', 'codelength', 'otpdigits', 'numberofdigits', 'length'],
  period: ['period', 'timestep', 'timeinterval', 'interval', 'timesteps', 'timestepseconds', 'step'],
  counter: ['counter', 'movingfactor', 'initialcounter', 'startcounter', 'eventcounter', 'count'],
  suite: ['suite', 'ocrasuite', 'ocra'],
};

/** The columns that a line of headings names. A heading that means nothing to us is left out. */
export function columnsByName(names: readonly string[]): CsvColumns {
  const bare = names.map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, ''));
  const found = csvFields.flatMap((field) => {
    const heading = headings[field].find((each) => bare.includes(each));
    return heading === undefined ? [] : [[field, bare.indexOf(heading)]];
  });
  return Object.fromEntries(found) as CsvColumns;
}

/** Whether a line looks like headings: it names a column that we know, or at least holds no seed. */
export const isHeading = (cells: readonly string[]): boolean => {
  const { serial, secret, ...others } = columnsByName(cells);
  return [serial, secret, ...Object.values(others)].some((each) => each !== undefined) || !cells.some(isLikeSecret);
};

/** The columns of a file without headings, by what stands in them. */
export function columnsByContent(rows: readonly (readonly string[])[]): CsvColumns {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const taken = new Set<number>();
  const first = (fits: (values: readonly string[]) => boolean): number | undefined => {
    for (let column = 0; column < width; column += 1) {
      const values = rows.map((row) => row[column] ?? '');
      if (taken.has(column) || !fits(values)) continue;
      taken.add(column);
      return column;
    }
    return undefined;
  };
  const all = (isIt: (value: string) => boolean) => (values: readonly string[]) => values.every(isIt);
  const found: Partial<Record<CsvField, number | undefined>> = {
    secret: first(all(isLikeSecret)),
    type: first(all(isTypeName)),
    digits: first(all((value) => value === '6' || value === '8')),
    period: first(all((value) => value === '30' || value === '60')),
    serial: first((values) => values.every(isLikeSerial) && new Set(values).size === values.length),
  };
  return Object.fromEntries(Object.entries(found).filter(([, column]) => column !== undefined)) as CsvColumns;
}

const isLikeSerial = (value: string): boolean => value.length >= 4 && parseSerialNumber(value).ok;

const isLikeSecret = (value: string): boolean =>
  value.length >= 26 && (decodeHexSecret(value).ok || decodeSecret(value).ok);
