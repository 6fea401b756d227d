import { describe, expect, it } from '@jest/globals';
import { networkPrefix } from '#functions/environments/network-prefix.ts';
import { readEnvironment } from '#functions/environments/read-environment.ts';

const clientAddress = '203.0.113.77';
const blink = (rest: string) => `Mozilla/5.0 (${rest}`;

describe('readEnvironment', () => {
  it.each([
    [
      blink('Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'),
      { device: 'desktop', system: 'windows', browser: 'chrome', browserMajor: 141 },
    ],
    [
      blink(
        'Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0',
      ),
      { device: 'desktop', system: 'windows', browser: 'edge', browserMajor: 141 },
    ],
    [
      blink('Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15'),
      { device: 'desktop', system: 'macos', browser: 'safari', browserMajor: 26 },
    ],
    [
      blink(
        'iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
      ),
      { device: 'phone', system: 'ios', browser: 'safari', browserMajor: 18 },
    ],
    [
      blink(
        'Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36',
      ),
      { device: 'phone', system: 'android', browser: 'samsung-internet', browserMajor: 27 },
    ],
    [
      blink('X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'),
      { device: 'desktop', system: 'chromeos', browser: 'chrome', browserMajor: 141 },
    ],
    [
      blink('X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'),
      { device: 'desktop', system: 'linux', browser: 'firefox', browserMajor: 140 },
    ],
    ['curl/8.5.0', {}],
    ['', {}],
    [`${'Chrome/141 '.repeat(200)}`, {}],
  ])('%s', async (userAgent, expected) => {
    expect(await readEnvironment({ userAgent, clientAddress })).toEqual({ ...expected, network: '203.0.113.0/24' });
  });

  it('takes the first language, and what the edge states', async () => {
    const evidence = {
      clientAddress,
      acceptLanguage: 'de-AT,de;q=0.9,en;q=0.8',
      viewerCountry: 'AT',
      viewerAsn: '64500',
    };
    expect(await readEnvironment(evidence)).toEqual({
      ...{ language: 'de-at', network: '203.0.113.0/24', country: 'AT', provider: 64500 },
    });
  });

  it('leaves out what cannot be true', async () => {
    const evidence = {
      ...{ clientAddress: 'unknown', acceptLanguage: '*', viewerCountry: 'Atlantis', viewerAsn: 'x', deviceId: '' },
      userAgent: blink('Windows NT 10.0) Chrome/99999999.0 __proto__ constructor'),
    };
    const read = await readEnvironment(evidence);
    expect(Object.keys(read).filter((key) => !['device', 'system', 'browser'].includes(key))).toEqual([]);
  });
});

describe('networkPrefix', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:DB8:1:2::3', '2001:db8:1::/48'],
    ['2001:db8::1', '2001:db8:0::/48'],
    ['::1', '0:0:0::/48'],
    ['fe80::1%eth0', undefined],
    ['', undefined],
    ['203.0.113', undefined],
    ['203.0.113.77, 10.0.0.1', undefined],
  ])('%s is in %s', (address, prefix) => {
    expect(networkPrefix(address)).toBe(prefix);
  });
});
