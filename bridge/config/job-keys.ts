import { importJWK } from 'jose';
import type { CryptoKey } from 'jose';
import { ConfigError } from './config-error.ts';
import type { LoadedConfig } from './load-config.ts';

/** The keys that jobs are signed with. @throws ConfigError when one has the shape of a key and is none */
export async function importJobKeys({ file, cloud }: Pick<LoadedConfig, 'file' | 'cloud'>): Promise<CryptoKey[]> {
  return Promise.all(
    cloud.jobKeys.map(async (key, index) => {
      try {
        return (await importJWK(key, 'ES256')) as CryptoKey;
      } catch {
        const remedy = 'Copy `cloud` again from the bridge-setup.json of the administrators of the cloud.';
        throw new ConfigError([{ file, field: `cloud.jobKeys.${index}`, problem: 'is no point of P-256', remedy }]);
      }
    }),
  );
}
