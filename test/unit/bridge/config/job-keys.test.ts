import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '#bridge/config/config-error.ts';
import { importJobKeys } from '#bridge/config/job-keys.ts';
import type { LoadedConfig } from '#bridge/config/load-config.ts';
import { parseConfig } from '#bridge/config/load-config.ts';
import { newKeyPair } from '../test-jobs.ts';

const withKeys = (...jobKeys: object[]) =>
  ({ file: '/etc/bridge.yaml', cloud: { jobKeys } }) as unknown as LoadedConfig;

describe('what a configuration can have wrong beyond its shape', () => {
  it('is a key that is no key: the place is told', async () => {
    const { jwk } = await newKeyPair('ES256');
    await expect(importJobKeys(withKeys(jwk))).resolves.toHaveLength(1);
    const broken = { ...jwk, x: `${jwk.x.startsWith('A') ? 'B' : 'A'}${jwk.x.slice(1)}` };
    await expect(importJobKeys(withKeys(jwk, broken))).rejects.toThrow('/etc/bridge.yaml: cloud.jobKeys.1: ');
  });

  it.each(['a: &a [*a]', 'x: &x [1]\ny: *x', '['.repeat(20_000)])('is YAML that no setting needs: %.12j', (text) => {
    expect(() => parseConfig(text, 'bridge.yaml')).toThrow(ConfigError);
  });
});
