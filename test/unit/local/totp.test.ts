import { expect, it } from '@jest/globals';
import { totpNow } from '#local/totp.ts';

// RFC 6238 appendix B, the last six of its eight digits.
it.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1234567890, '005924'],
  [20000000000, '353130'],
])('at %i seconds the code is %s', (seconds, code) => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  expect(totpNow(secret, seconds * 1000)).toBe(code);
});
