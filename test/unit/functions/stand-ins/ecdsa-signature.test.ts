import { expect, it } from '@jest/globals';
import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { unwrapEC2Signature } from '#functions/stand-ins/ecdsa-signature.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const p256 = 1;

it('gives r and s of every signature, short ones too', () => {
  for (let count = 0; count < 600; count++) {
    const data = Buffer.from([count >> 8, count]);
    const raw = unwrapEC2Signature(sign('sha256', data, privateKey), p256);
    expect(verify('sha256', data, { key: publicKey, dsaEncoding: 'ieee-p1363' }, raw)).toBe(true);
  }
});

it.each([
  ['nothing', Buffer.alloc(0)],
  ['something else', Buffer.from('not a signature')],
  ['one number', Buffer.from('30030201ff', 'hex')],
  ['more behind it', Buffer.concat([sign('sha256', Buffer.alloc(1), privateKey), Buffer.alloc(1)])],
])('refuses %s', (_, signature) => {
  expect(() => unwrapEC2Signature(signature, p256)).toThrow(RangeError);
});

it('refuses another curve', () => {
  expect(() => unwrapEC2Signature(sign('sha256', Buffer.alloc(1), privateKey), 2)).toThrow(RangeError);
});
