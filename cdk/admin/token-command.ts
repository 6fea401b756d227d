import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoTable } from '#functions/adapters/dynamo-table.ts';
import { DynamoTokenStock } from '#functions/adapters/dynamo-token-stock.ts';
import { KmsKeyRing } from '#functions/adapters/kms-key-ring.ts';
import { kmsKeyWrapper } from '#functions/adapters/kms-keys.ts';
import { Secret } from '#shared/secret.ts';
import { dataKeyAlias, tableName } from '../names.ts';
import { ask, awsProblem, readOrSay } from './admin-tools.ts';
import { importTokens } from './import-tokens.ts';
import { readTokenFile } from './read-token-file.ts';
import { readOrExplain, SetupProblem } from './setup-problem.ts';

/** What was typed after `tokens`. */
export interface TokenArguments {
  readonly words: readonly string[];
  readonly config: string;
  readonly directory?: string | undefined;
  /** A file with the key or passphrase of an encrypted one: what stands in a command is in the history of the shell. */
  readonly openWith?: string | undefined;
  readonly isConfirmed: boolean;
}

/**
 * `tokens import FILE --directory corp`: puts devices into the stock from which people register them by serial number. Seeds
 * are sealed on this machine, with the administrator's own AWS credentials; no function has this power.
 * @returns false when the words make no command, `declined` when it asked and was told no
 * @throws SetupProblem
 */
export async function tokenCommand(given: TokenArguments): Promise<boolean | 'declined'> {
  const { words, config, directory, openWith, isConfirmed } = given;
  const [verb, file] = words;
  if (verb !== 'import' || file === undefined || directory === undefined) return false;
  const deployment = readOrExplain(config);
  const { stage, region, directories } = deployment;
  if (!directories.some(({ id }) => id === directory))
    throw new SetupProblem(`${config} has no directory "${directory}".`);
  const opening = openWith === undefined ? undefined : new Secret(readOrSay(openWith));
  const { tokens, remarks } = await readTokenFile(readOrSay(file), { file, opening });
  for (const remark of remarks) console.log(remark);
  // The client of KMS takes its region from here.
  process.env['AWS_REGION'] = region;
  const client = new DynamoDBClient({ region });
  const table = (name: 'tokens' | 'keys'): DynamoTable => new DynamoTable(client, tableName(stage, name));
  console.log(`${tokens.length} devices for ${directory}: ${tokens.map(({ serial }) => serial).join(', ')}`);
  try {
    if (!isConfirmed && !(await ask(`Write this to stage "${stage}" in ${region}? [y/N] `))) {
      console.log('Nothing was written.');
      return 'declined';
    }
    const keyRing = new KmsKeyRing(table('keys'), kmsKeyWrapper(`alias/${dataKeyAlias(stage)}`));
    const known = await importTokens(tokens, { directory, keyRing, stock: new DynamoTokenStock(table('tokens')) });
    console.log(`Written: ${tokens.length - known.length}. Delete ${file}: whoever has it can make the codes.`);
    if (known.length > 0) console.log(`Left as they were, for they are there already: ${known.join(', ')}`);
  } catch (cause) {
    throw cause instanceof SetupProblem ? cause : awsProblem(deployment, cause as Error);
  } finally {
    client.destroy();
  }
  return true;
}
