/** A secret that must not turn up, in every form in which it could. */
export interface Needle {
  readonly name: string;
  readonly forms: readonly (Buffer | RegExp)[];
}

/** All the ways in which text is usually written down: plain, escaped, base64 at each offset, hex, UTF-16. */
export function needleFor(name: string, secret: string): Needle {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].map((offset) => {
    const whole = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // Only those characters that depend on nothing before or behind.
    return whole.slice(Math.ceil((offset * 4) / 3), bytes.length + offset === 0 ? undefined : whole.length - 1);
  });
  const texts = [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    ...base64,
    ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    Buffer.from(secret, 'utf16le').toString('hex'),
  ];
  const encoded = Buffer.from(secret, 'utf16le');
  return {
    name,
    forms: [...new Set(texts)].map((text) => Buffer.from(text)).concat(encoded, Buffer.from(encoded).swap16()),
  };
}

/** A key: its bytes as they are, in hexadecimal, and in base64. */
export function needleForBytes(name: string, bytes: Buffer): Needle {
  const base64 = bytes.toString('base64').replace(/=+$/, '').slice(0, -1);
  const texts = [
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    base64,
    base64.replaceAll('+', '-').replaceAll('/', '_'),
  ];
  return { name, forms: [bytes, ...texts.map((text) => Buffer.from(text))] };
}

/** A short number: it counts only where no further digit stands beside it. */
export function needleForCode(name: string, code: string): Needle {
  const grouped = `${code.slice(0, 3)} ${code.slice(3)}`;
  return { name, forms: [code, grouped].map((text) => new RegExp(`(?<![\\d.])${text}(?!\\d)`)) };
}

/** Which of the needles are in there. */
export function found(needles: readonly Needle[], hay: Buffer): string[] {
  const text = hay.toString('latin1');
  return needles
    .filter(({ forms }) => forms.some((form) => (form instanceof RegExp ? form.test(text) : hay.includes(form))))
    .map(({ name }) => name);
}
