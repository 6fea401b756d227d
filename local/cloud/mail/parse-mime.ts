/** A mail as the catcher keeps it. */
export interface ParsedMail {
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
}

/** Reads what SES's SendRawEmail takes: RFC 5322 with MIME parts, as far as mail programs and our mailer write it. */
export function parseMime(raw: Buffer): ParsedMail {
  const { headers, body } = splitHeaders(raw.toString('latin1'));
  const found = { text: '', html: '' };
  collect(headers, body, found);
  const readable = Object.entries(headers).map(([name, value]) => [name, decodeWords(value)] as const);
  return { headers: Object.fromEntries(readable), ...found };
}

function splitHeaders(part: string): { headers: Record<string, string>; body: string } {
  const [head = '', ...rest] = part.split(/\r?\n\r?\n/);
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const pairs = lines.map(
    (line) => [line.split(':')[0]!.trim().toLowerCase(), line.replace(/^[^:]*:\s*/, '')] as const,
  );
  return { headers: Object.fromEntries(pairs), body: rest.join('\r\n\r\n') };
}

function collect(headers: Record<string, string>, body: string, found: { text: string; html: string }): void {
  const type = headers['content-type'] ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary !== undefined) {
    for (const part of body.split(`--${boundary}`).slice(1, -1)) {
      const inner = splitHeaders(part.replace(/^\r?\n/, ''));
      collect(inner.headers, inner.body, found);
    }
    return;
  }
  const content = decodeBody(body, headers['content-transfer-encoding'] ?? '7bit')
    .toString('utf8')
    .trimEnd();
  if (/^text\/html/i.test(type)) found.html ||= content;
  else if (/^text\/plain/i.test(type)) found.text ||= content;
}

function decodeBody(body: string, encoding: string): Buffer {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64');
  if (/quoted-printable/i.test(encoding)) return quotedPrintable(body.replace(/=[ \t]*\r?\n/g, ''));
  return Buffer.from(body, 'latin1');
}

const quotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );

/** RFC 2047: `=?UTF-8?B?…?=` and `=?UTF-8?Q?…?=`. Raw UTF-8 is left as it is. */
function decodeWords(value: string): string {
  const utf8 = Buffer.from(value, 'latin1').toString('utf8');
  return utf8
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      (kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64')
        : quotedPrintable(text.replaceAll('_', ' '))
      ).toString(),
    );
}
