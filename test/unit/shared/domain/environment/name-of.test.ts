import { describe, expect, it } from '@jest/globals';
import type { Environment } from '#shared/domain/environment/environment.ts';
import { nameOf } from '#shared/domain/environment/name-of.ts';

describe('nameOf', () => {
  it.each<[Environment & { label?: string }, string]>([
    [{ browser: 'chrome', system: 'windows', device: 'desktop' }, 'Chrome on Windows'],
    [{ browser: 'safari', system: 'ios', device: 'phone' }, 'Safari on iPhone'],
    [{ browser: 'safari', system: 'ios', device: 'tablet' }, 'Safari on iPad'],
    [{ browser: 'samsung-internet', system: 'android' }, 'Samsung Internet on Android'],
    [{ system: 'linux' }, 'A browser on Linux'],
    [{ browser: 'firefox' }, 'Firefox'],
    [{}, 'An unknown device'],
    [{ browser: 'chrome', system: 'windows', label: 'My desk' }, 'My desk'],
  ])('%j is %s', (environment, name) => {
    expect(nameOf(environment)).toBe(name);
  });

  it('speaks other languages', () => {
    const words = {
      on: (browser: string, system: string) => `${browser} unter ${system}`,
      aBrowser: 'Ein Browser',
      aDevice: 'Ein unbekanntes Gerät',
    };
    expect(nameOf({ browser: 'edge', system: 'windows' }, words)).toBe('Edge unter Windows');
  });
});
