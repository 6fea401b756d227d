import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import { AttributeType, Billing, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Attribute } from 'aws-cdk-lib/aws-dynamodb';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { tables } from '#functions/adapters/tables.ts';
import type { IndexShape, TableName } from '#functions/adapters/tables.ts';
import { dataKeyAlias, signingKeyAlias, tableName } from '../names.ts';

/** What must outlive every other stack: the tables and the two keys. */
export class DataStack extends Stack {
  readonly tables: Readonly<Record<TableName, TableV2>>;
  /** ES256, signs jobs. The private half never leaves KMS. */
  readonly signingKey: Key;
  /** Wraps the data keys under which OTP secrets and notices are encrypted. */
  readonly dataKey: Key;

  constructor(scope: Construct, id: string, props: StackProps & { stage: string }) {
    super(scope, id, props);
    const names = Object.keys(tables) as TableName[];
    this.tables = Object.fromEntries(names.map((name) => [name, this.#table(name, props.stage)])) as Record<
      TableName,
      TableV2
    >;
    this.signingKey = new Key(this, 'SigningKey', {
      alias: signingKeyAlias(props.stage),
      description: 'Latchkey: signs the jobs that bridges carry out',
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.dataKey = new Key(this, 'DataKey', {
      alias: dataKeyAlias(props.stage),
      description: 'Latchkey: wraps the data keys of the key ring',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  #table(name: TableName, stage: string): TableV2 {
    const shape: IndexShape & { indexes?: Readonly<Record<string, IndexShape>> } = tables[name];
    return new TableV2(this, pascalCase(name), {
      tableName: tableName(stage, name),
      ...keysOf(shape),
      globalSecondaryIndexes: Object.entries(shape.indexes ?? {}).map(([indexName, index]) => ({
        indexName,
        ...keysOf(index),
      })),
      billing: Billing.onDemand(),
      // Encrypted with DynamoDB's own key: what is secret in an item is encrypted or hashed under the data key already.
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: 'deleteAt',
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}

const keysOf = ({ partitionKey, sortKey }: IndexShape): { partitionKey: Attribute; sortKey?: Attribute } => ({
  partitionKey: { name: partitionKey, type: AttributeType.STRING },
  ...(sortKey !== undefined && { sortKey: { name: sortKey, type: AttributeType.STRING } }),
});

const pascalCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
