import { afterEach, describe, expect, it } from '@jest/globals';
import type { OneTimePreparation } from '#shared/api/people-views.ts';
import type { DirectoryPolicy } from '#shared/domain/directory-policy.ts';
import { makeOneTime } from '#portal/console/pages/people/make-one-time.ts';
import { spelled } from '#portal/console/pages/people/spelling.ts';
import { FakeBridge } from '#test/e2e/fake-bridge.ts';

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

const binding = {
  ...({ operation: 'A'.repeat(22), directory: 'corp', login: 'anna', kind: 'password.reset' } as const),
  isOneTime: true,
} as const;
const anna = { directory: 'corp', login: 'anna' };
const policy: DirectoryPolicy = {
  ...({ source: 'domain', minLength: 10, isComplexityRequired: true, historyLength: 24 } as const),
  ...{ minAgeSeconds: 0, maxAgeSeconds: 0, lockoutThreshold: 5, lockoutDurationSeconds: 0 },
};

async function setup(demands: Partial<OneTimePreparation['demands']> = {}) {
  const bridge = await FakeBridge.create('corp');
  const trusted = { directories: { corp: { fingerprints: [bridge.fingerprint] } } };
  globalThis.fetch = () => Promise.resolve(Response.json(trusted));
  const prepared = (more: object = {}): OneTimePreparation => ({
    sealing: { binding: { ...binding, ...more }, bridges: [] },
    demands: { policy, names: { samAccountName: 'anna' }, ...demands },
  });
  const withKeys = async (more?: object): Promise<OneTimePreparation> => {
    const made = prepared(more);
    return { ...made, sealing: { ...made.sealing, bridges: [await bridge.statement()] } };
  };
  return { bridge, withKeys };
}

describe('a password for one sign-in, made in the helper’s browser', () => {
  it('opens for the confirmed bridge as one that does not last, and as nothing else (E19)', async () => {
    const { bridge, withKeys } = await setup();
    const made = await makeOneTime(await withKeys(), anna, 0);
    if (!('sealed' in made)) throw new Error(made.problem);
    expect(made.sealed).not.toContain(made.password);
    expect(await bridge.unseal(made.sealed, binding)).toEqual({ newPassword: made.password });
    const { operation, directory, login, kind } = binding;
    await expect(bridge.unseal(made.sealed, { operation, directory, login, kind })).rejects.toThrow(
      'could not be opened',
    );
  });

  it.each([
    ['a password that lasts', { isOneTime: undefined }],
    ['somebody else', { login: 'root' }],
    ['another directory', { directory: 'lab' }],
  ])('is not sealed where the cloud asks for %s', async (_, more) => {
    const { withKeys } = await setup();
    expect(await makeOneTime(await withKeys(more), anna, 0)).toEqual({ problem: 'trust' });
  });

  it('is longer each time that the directory refused one, within what the rules allow', async () => {
    const lengthAfter = async (tries: number, maxLength?: number): Promise<number> => {
      const { withKeys } = await setup({ ...(maxLength !== undefined && { rules: { maxLength } as never }) });
      const made = await makeOneTime(await withKeys(), anna, tries);
      return 'password' in made ? made.password.length : 0;
    };
    const lengths = [await lengthAfter(0), await lengthAfter(1), await lengthAfter(2)];
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    expect(new Set(lengths).size).toBe(3);
    expect(await lengthAfter(3, 20)).toBe(20);
  });

  it('is not made where the rules leave none', async () => {
    const { withKeys } = await setup({ rules: { maxLength: 8 } as never });
    expect(await makeOneTime(await withKeys(), anna, 0)).toEqual({ problem: 'rules' });
  });
});

describe('reading it out', () => {
  it('names every character, capitals as such', () => {
    expect(spelled('Tum-39-a', 'en')).toEqual([
      { piece: 'Tum-', said: 'capital Tango, Uniform, Mike, hyphen' },
      { piece: '39-', said: 'three, nine, hyphen' },
      { piece: 'a', said: 'Alfa' },
    ]);
    expect(spelled('zB?', 'de')).toEqual([{ piece: 'zB?', said: 'Zwickau, groß Berlin, Fragezeichen' }]);
  });

  it.each(['en', 'de'] as const)('has a name in %s for whatever a generated one holds', (language) => {
    const all = 'abcdefghijklmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789-+=?%#';
    const said = spelled(all, language).flatMap((each) => each.said.split(', '));
    expect(said).toHaveLength(all.length);
    expect(said.filter((name) => name.length < 3)).toEqual([]);
  });
});
