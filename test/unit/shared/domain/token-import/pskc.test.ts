import { createCipheriv, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeSecret } from '#shared/domain/otp/otp-secret.ts';
import { openPskc, parsePreSharedKey } from '#shared/domain/token-import/open-pskc.ts';
import type { Opener } from '#shared/domain/token-import/open-pskc.ts';
import { readPskc } from '#shared/domain/token-import/pskc-file.ts';
import { figureKey, figurePassphrase, figures, figureSecret } from './rfc6030-figures.ts';

const { subtle } = globalThis.crypto;
const now = new Date('2026-11-21T12:00:00Z');

/** What comes of a file, in short: a device's serial, secret and counter, or the code of its problem. */
async function read(text: string, opener?: Opener) {
  const file = readPskc(text);
  if (!file.ok) return file.error.code;
  const opened = await openPskc(file.value, { opener, subtle, now });
  if (!opened.ok) return opened.error.code;
  return opened.value.map(({ serial, device, notes }) => {
    if (!device.ok) return [serial, device.error.code];
    const { kind, counter, secret } = device.value;
    const digits = kind.type === 'ocra' ? kind.suite : kind.digits;
    return [serial, kind.type, digits, counter, secret.reveal(), ...notes];
  });
}

const psk = { key: parsePreSharedKey(figureKey)! };

describe('the figures of RFC 6030', () => {
  it.each([
    ['3: all that can be said of a device', 3, [['987654321', 'hotp', 8, 0, figureSecret]]],
    ['5: a PIN and a policy', 5, [['987654321', 'hotp', 8, 0, figureSecret]]],
    ['9: a signature', 9, [['0755225266', 'hotp', 6, 0, figureSecret]]],
    [
      '10: many; of two keys with one serial number the first, and both are over since 2006',
      10,
      [
        ['654321', 'hotp', 8, 0, figureSecret, 'expired'],
        ['123456', 'hotp', 8, 0, figureSecret, 'expired'],
        ['9999999', 'hotp', 8, 0, figureSecret, 'expired'],
        ['9999999', 'twice'],
      ],
    ],
    // Read, and told: four bytes are no key (RFC 4226 R6), and what is not in the file cannot be imported.
    ['2: a key of four bytes', 2, [['12345678', 'secret-too-short']]],
    ['4: a key that is derived elsewhere', 4, [['987654321', 'derived-key']]],
    ['8: a key for a certificate', 8, 'for-certificate'],
  ] as const)('%s', async (_, figure, expected) => {
    expect(await read(figures[figure])).toEqual(expected);
  });

  it('6: a pre-shared key opens it, and no other one does', async () => {
    expect(await read(figures[6])).toBe('key-needed');
    expect(await read(figures[6], psk)).toEqual([['987654321', 'hotp', 8, 0, figureSecret]]);
    expect(await read(figures[6], { key: parsePreSharedKey('ff'.repeat(16))! })).toBe('wrong-key');
    expect(await read(figures[6], { passphrase: figureKey })).toBe('wrong-key');
  });

  it('7: a passphrase opens it, and no other one does', async () => {
    const file = readPskc(figures[7]);
    expect(file.ok && file.value.protection).toMatchObject({ kind: 'passphrase', name: 'My Password 1' });
    expect(await read(figures[7])).toBe('key-needed');
    expect(await read(figures[7], { passphrase: figurePassphrase })).toEqual([
      ['987654321', 'hotp', 8, 0, figureSecret],
    ]);
    expect(await read(figures[7], { passphrase: 'Qwerty' })).toBe('wrong-key');
  });
});

/** A document as a maker writes it, by another implementation of all of its cryptography. */
function encrypted({
  cipher = 'aes256-cbc',
  hash = 'sha256',
  hasMacKey = true,
  hasMac = true,
  padding = (length: number) => Buffer.alloc(length, length),
  passphrase,
  devices = [['A1', randomBytes(20)]],
}: {
  cipher?: 'aes128-cbc' | 'aes192-cbc' | 'aes256-cbc';
  hash?: 'sha1' | 'sha256' | 'sha512';
  hasMacKey?: boolean;
  hasMac?: boolean;
  padding?: (length: number) => Buffer;
  passphrase?: string;
  devices?: [string, Buffer][];
} = {}) {
  const keyBytes = Number(cipher.slice(3, 6)) / 8;
  const salt = randomBytes(16);
  const key = passphrase === undefined ? randomBytes(keyBytes) : pbkdf2Sync(passphrase, salt, 2000, keyBytes, hash);
  const close = (plain: Buffer): Buffer => {
    const [iv, spare] = [randomBytes(16), 16 - (plain.length % 16)];
    const aes = createCipheriv(`aes-${keyBytes * 8}-cbc`, key, iv).setAutoPadding(false);
    return Buffer.concat([iv, aes.update(Buffer.concat([plain, padding(spare)])), aes.final()]);
  };
  const macKey = hasMacKey ? randomBytes(20) : key;
  const closed = (bytes: Buffer): string =>
    `<EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#${cipher}"/><CipherData><CipherValue>${bytes.toString('base64')}</CipherValue></CipherData>`;
  const packages = devices.map(([serial, secret]) => {
    const value = close(secret);
    const mac = createHmac(hash, macKey).update(value).digest('base64');
    return `<KeyPackage><DeviceInfo><SerialNo>${serial}</SerialNo></DeviceInfo>
      <Key Id="${serial}" Algorithm="urn:ietf:params:xml:ns:keyprov:pskc:totp"><Data><Secret>
        <EncryptedValue>${closed(value)}</EncryptedValue>${hasMac ? `<ValueMAC>${mac}</ValueMAC>` : ''}
      </Secret></Data></Key></KeyPackage>`;
  });
  const derivation = `<DerivedKey><KeyDerivationMethod Algorithm="urn:x#pbkdf2"><PBKDF2-params>
    <Salt><Specified>${salt.toString('base64')}</Specified></Salt><IterationCount>2000</IterationCount>
    <KeyLength>${keyBytes}</KeyLength><PRF Algorithm="http://www.w3.org/2001/04/xmldsig-more#hmac-${hash}"/>
    </PBKDF2-params></KeyDerivationMethod></DerivedKey>`;
  const text = `<KeyContainer xmlns="urn:ietf:params:xml:ns:keyprov:pskc" Version="1.0">
    <EncryptionKey>${passphrase === undefined ? '<KeyName>K</KeyName>' : derivation}</EncryptionKey>
    <MACMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#hmac-${hash}">
      ${hasMacKey ? `<MACKey>${closed(close(macKey))}</MACKey>` : ''}</MACMethod>
    ${packages.join('')}</KeyContainer>`;
  const opener: Opener = passphrase === undefined ? { key: new Uint8Array(key) } : { passphrase };
  return { text, opener, secrets: devices.map(([, secret]) => encodeSecret(secret)) };
}

describe('an encrypted file', () => {
  it.each([
    ['AES-128, HMAC-SHA1', { cipher: 'aes128-cbc', hash: 'sha1' }],
    ['AES-192, HMAC-SHA512', { cipher: 'aes192-cbc', hash: 'sha512' }],
    ['AES-256, HMAC-SHA256', {}],
    ['a MAC by the key that encrypts', { hasMacKey: false }],
    ['AES-256 by a passphrase', { passphrase: 'correct horse – Ü' }],
    [
      'padding of any bytes, as XML Encryption has it',
      { padding: (n) => Buffer.concat([randomBytes(n - 1), Buffer.of(n)]) },
    ],
  ] satisfies [string, Parameters<typeof encrypted>[0]][])('%s', async (_, made) => {
    const { text, opener, secrets } = encrypted(made);
    expect(await read(text, opener)).toEqual([['A1', 'totp', 6, undefined, ...secrets]]);
  });

  it('an altered key is told and not used; the others are', async () => {
    const { text, opener, secrets } = encrypted({
      devices: [
        ['A1', randomBytes(20)],
        ['A2', randomBytes(20)],
      ],
    });
    const values = [...text.matchAll(/<EncryptedValue>.*?<CipherValue>([^<]+)/gs)].map(([, value]) => value!);
    // One block moved: without a MAC it would be a key like any other.
    const moved = Buffer.from(values[0]!, 'base64');
    moved[3]! ^= 1;
    const altered = text.replace(values[0]!, moved.toString('base64'));
    expect(await read(altered, opener)).toEqual([
      ['A1', 'wrong-mac'],
      ['A2', 'totp', 6, undefined, secrets[1]],
    ]);
  });

  it('what carries no MAC, or a cipher that we do not know, is not used', async () => {
    const without = encrypted({ hasMac: false });
    expect(await read(without.text, without.opener)).toEqual([['A1', 'no-mac']]);
    const { text, opener } = encrypted();
    const unknown = text.replace(/(<EncryptedValue><EncryptionMethod Algorithm="[^"]*)aes256-cbc/, '$1tripledes-cbc');
    expect(await read(unknown, opener)).toEqual([['A1', 'unknown-cipher']]);
    const manyTimes = encrypted({ passphrase: 'x' });
    expect(await read(manyTimes.text.replace('>2000<', '>99999999999<'), manyTimes.opener)).toBe('unknown-protection');
  });

  it.each(['AAECAwQFBgcICQoLDA0ODw==', '00010203-04050607 08090a0b:0C0D0E0F'])('takes the key as %s', (typed) => {
    expect(parsePreSharedKey(typed)).toEqual(Uint8Array.from({ length: 16 }, (_, index) => index));
  });
  it.each(['', 'AAEC', 'not a key', '0011'])('takes no key %j', (typed) => {
    expect(parsePreSharedKey(typed)).toBeUndefined();
  });
});

const key = (
  algorithm: string,
  inside: string,
  data = '<Secret><PlainValue>MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=</PlainValue></Secret>',
) =>
  `<KeyContainer xmlns="urn:ietf:params:xml:ns:keyprov:pskc"><KeyPackage><DeviceInfo><SerialNo>A1</SerialNo></DeviceInfo>
    <Key Id="1" Algorithm="urn:ietf:params:xml:ns:keyprov:pskc:${algorithm}">${inside}<Data>${data}</Data></Key>
  </KeyPackage></KeyContainer>`;
const parameters = (suite: string) => `<AlgorithmParameters><Suite>${suite}</Suite></AlgorithmParameters>`;
const time =
  '<Secret><PlainValue>MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=</PlainValue></Secret><TimeInterval><PlainValue>60</PlainValue></TimeInterval>';

describe('what makers write beside the figures', () => {
  it.each([
    [
      'TOTP by the minute, SHA-256',
      key('totp', parameters('HMAC-SHA256'), time),
      { type: 'totp', algorithm: 'sha256', digits: 6, period: 60 },
    ],
    [
      'OCRA, the suite as a parameter',
      key('OCRA-1', parameters('OCRA-1:HOTP-SHA1-6:QN08')),
      { type: 'ocra', suite: 'OCRA-1:HOTP-SHA1-6:QN08' },
    ],
    [
      'OCRA, the suite in the name',
      key('OCRA-1:HOTP-SHA256-8:C-QN08', ''),
      { type: 'ocra', suite: 'OCRA-1:HOTP-SHA256-8:C-QN08' },
    ],
  ])('%s', async (_, text, kind) => {
    const file = readPskc(text);
    const opened = file.ok ? await openPskc(file.value, { subtle, now }) : file;
    expect(opened.ok && opened.value[0]!.device).toMatchObject({ ok: true, value: { kind } });
  });

  it.each([
    ['securid-aes', key('securid:aes', ''), 'other-algorithm'],
    [
      'letters in place of digits',
      key('hotp', '<AlgorithmParameters><ResponseFormat Length="6" Encoding="HEXADECIMAL"/></AlgorithmParameters>'),
      'not-decimal',
    ],
    [
      'seven digits',
      key('hotp', '<AlgorithmParameters><ResponseFormat Length="7" Encoding="DECIMAL"/></AlgorithmParameters>'),
      'bad-digits',
    ],
    ['a key for encryption', key('hotp', '<Policy><KeyUsage>Encrypt</KeyUsage></Policy>'), 'other-usage'],
    ['a suite that wants a PIN', key('OCRA-1', parameters('OCRA-1:HOTP-SHA1-6:QN08-PSHA1')), 'unaskable-suite'],
    ['no base64', key('hotp', '', '<Secret><PlainValue>!!</PlainValue></Secret>'), 'bad-secret'],
    [
      'a counter of words',
      key(
        'hotp',
        '',
        '<Secret><PlainValue>MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=</PlainValue></Secret><Counter><PlainValue>x</PlainValue></Counter>',
      ),
      'bad-counter',
    ],
  ])('tells of %s', async (_, text, code) => {
    expect(await read(text)).toEqual([['A1', code]]);
  });
});

describe('a hostile file', () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "${'&lol;'.repeat(10)}">]>`;
  it.each([
    ['a billion laughs', `<?xml version="1.0"?>${laughs}<KeyContainer>&lol2;</KeyContainer>`, 'document-type'],
    [
      'a file of the server',
      '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><KeyContainer>&f;</KeyContainer>',
      'document-type',
    ],
    ['a document type elsewhere', '<!doctype x SYSTEM "http://127.0.0.1/x.dtd"><KeyContainer/>', 'document-type'],
    ['an entity that nobody defined', figures[3].replace('Manufacturer<', '&lol;<'), 'not-xml'],
    ['elements a million deep', '<a>'.repeat(1_000_000), 'too-deep'],
    ['depth that hides behind attributes', '<a b="/>">'.repeat(200_000), 'too-deep'],
    ['more than anybody needs', ' '.repeat(33_000_000), 'too-large'],
    ['a page', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'not-pskc'],
    ['another namespace', figures[3].replace('keyprov:pskc"', 'keyprov:other"'), 'not-pskc'],
    ['no keys', '<KeyContainer xmlns="urn:ietf:params:xml:ns:keyprov:pskc"/>', 'empty'],
  ])('%s', (_, text, code) => {
    expect(readPskc(text)).toEqual({ ok: false, error: { code } });
  });

  it('never throws, whatever is cut from a figure or put into it', async () => {
    const figure = fc.constantFrom(...Object.values(figures));
    await fc.assert(
      fc.asyncProperty(figure, fc.nat(), fc.nat(40), fc.string({ maxLength: 8 }), async (text, from, length, put) => {
        const start = from % text.length;
        const broken = text.slice(0, start) + put + text.slice(start + length);
        const file = readPskc(broken);
        if (file.ok) await openPskc(file.value, { opener: psk, subtle, now });
      }),
      { numRuns: 300 },
    );
  });
});
