import { randomBytes } from 'node:crypto';
import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { importTokens } from '#cdk/admin/import-tokens.ts';
import { tableName } from '#cdk/names.ts';
import { DynamoTable } from '#functions/adapters/dynamo-table.ts';
import { DynamoTokenStock } from '#functions/adapters/dynamo-token-stock.ts';
import { KmsKeyRing } from '#functions/adapters/kms-key-ring.ts';
import type { KeyWrapper } from '#functions/adapters/kms-key-ring.ts';
import { encodeSecret } from '#shared/domain/otp/otp-secret.ts';
import { commonTotp } from '#shared/domain/otp/token-kind.ts';
import { Secret } from '#shared/secret.ts';
import { localCredentials } from './cloud/create-stores.ts';
import type { DataFolder } from './data-folder.ts';
import { directoryId, localRegion } from './demo-config.ts';

/** A device that makes codes and is nobody's yet. */
export interface SeededDevice {
  /** As it would be printed on its back. */
  readonly serial: string;
  /** Base32. Inside a real one, where nobody reads it. */
  readonly secret: string;
}

const file = 'demo-device.json';
const stage = 'local';

/**
 * Puts one device into the stock of the demonstration, as an administrator does with a supplier's file, so that "register a
 * device" can be tried without having one. At the first start only; afterwards it is remembered in the data folder.
 */
export async function seedDevice(
  cloud: { readonly tables: string; readonly keys: string; readonly dataKeyId: string },
  data: DataFolder,
): Promise<SeededDevice> {
  const kept = data.read<SeededDevice | undefined>(file, undefined);
  if (kept) return kept;
  const device = { serial: 'LK-2600-0001', secret: encodeSecret(randomBytes(20)) };
  const options = { region: localRegion, credentials: localCredentials };
  const tables = new DynamoDBClient({ ...options, endpoint: cloud.tables });
  const kms = new KMSClient({ ...options, endpoint: cloud.keys });
  const table = (name: 'tokens' | 'keys'): DynamoTable => new DynamoTable(tables, tableName(stage, name));
  try {
    await importTokens(
      [{ serial: device.serial.replaceAll('-', ''), kind: commonTotp, secret: new Secret(device.secret) }],
      {
        directory: directoryId,
        keyRing: new KmsKeyRing(table('keys'), wrapperOf(kms, cloud.dataKeyId)),
        stock: new DynamoTokenStock(table('tokens')),
      },
    );
  } finally {
    tables.destroy();
    kms.destroy();
  }
  data.write(file, device);
  return device;
}

/** As the functions wrap keys, at the server of this machine. */
function wrapperOf(kms: KMSClient, keyId: string): KeyWrapper {
  const key = { KeyId: keyId, EncryptionContext: { latchkey: 'key-ring' } };
  return {
    async generate() {
      const made = await kms.send(new GenerateDataKeyCommand({ ...key, KeySpec: 'AES_256' }));
      return { plain: made.Plaintext!, wrapped: made.CiphertextBlob! };
    },
    async unwrap(wrapped) {
      return (await kms.send(new DecryptCommand({ ...key, CiphertextBlob: wrapped }))).Plaintext!;
    },
  };
}
