import { createHash } from 'node:crypto';
import { readAssembly } from './assembly.ts';
import type { Assembly, Resource } from './assembly.ts';
import type {
  ClockShape,
  FunctionShape,
  Infrastructure,
  KeyPair,
  KeyShape,
  LogSubscriptionShape,
  QueueShape,
  TableShape,
} from './infrastructure.ts';
import { readSite } from './read-site.ts';
import { resolver } from './resolve.ts';
import type { Physical, Resolve } from './resolve.ts';

/** The account that local servers say they belong to. */
export const localAccount = '000000000000';

/** Where the local servers are, which the templates cannot know. */
export interface Places {
  readonly region: string;
  /** `http://127.0.0.1:PORT` of the queue server. */
  readonly queueServer: string;
  /** Scheme, host and port that browsers use. */
  readonly portalOrigin: string;
  /** The value of a generated secret; the same at every start. */
  secret(name: string): string;
}

type Properties = Record<string, unknown>;
type Read = (resource: Resource) => Properties;

// Takes the place of CloudFront's name; afterwards `https://` and it together become the local origin.
const siteName = 'site.latchkey.invalid';

/** Reads what `cdk synth` declared. Nothing of the infrastructure is written down a second time for the local run. */
export function readInfrastructure(folder: string, places: Places): Infrastructure {
  const assembly = readAssembly(folder);
  const resolve = resolver(assembly, {
    region: places.region,
    account: localAccount,
    physical: (resource) => physicalOf(resource, places),
    secret: places.secret,
  });
  const read: Read = ({ properties, stack }) => resolve(properties, stack) as Properties;
  const of = (...types: string[]): Resource[] => assembly.resources.filter(({ type }) => types.includes(type));
  const sources = of('AWS::Lambda::EventSourceMapping').map(read);
  const routes = readRoutes(of, read);
  const logSubscriptions = readLogSubscriptions(of, read);
  const clocks = of('AWS::Events::Rule').flatMap((rule) => clocksOf(read(rule)));
  // The CDK brings helpers of its own for deployments; ours are those that something wakes.
  const awake = new Set([
    ...sources.map(({ FunctionName }) => FunctionName),
    ...[...routes, ...logSubscriptions, ...clocks].map(({ functionName }) => functionName),
  ]);
  const queues = of('AWS::SQS::Queue').map((resource) => queueOf(resource, read(resource), places));
  return {
    tables: of('AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table').map((resource) => tableOf(read(resource))),
    queues,
    keys: of('AWS::KMS::Key').map((resource) => keyOf(resource, read(resource), places)),
    functions: of('AWS::Lambda::Function')
      .filter((resource) => awake.has(physicalOf(resource, places).ref))
      .map((resource) => functionOf(read(resource), assembly, places)),
    routes,
    eventSources: sources.map((source) => ({
      queueUrl: queues.find(({ name }) => String(source['EventSourceArn']).endsWith(`:${name}`))!.url,
      functionName: String(source['FunctionName']),
      batchSize: Number(source['BatchSize'] ?? 10),
    })),
    logSubscriptions,
    clocks,
    site: readSite(of, read, assembly),
  };
}

/** Which function's log wakes which function. */
function readLogSubscriptions(of: (...types: string[]) => Resource[], read: Read): LogSubscriptionShape[] {
  const logOf = (properties: Properties): string =>
    String((properties['LoggingConfig'] as { LogGroup?: string } | undefined)?.LogGroup);
  const functions = of('AWS::Lambda::Function').map(read);
  return of('AWS::Logs::SubscriptionFilter')
    .map(read)
    .map(({ LogGroupName, DestinationArn, FilterPattern }) => ({
      sourceFunction: String(functions.find((each) => logOf(each) === LogGroupName)?.['FunctionName']),
      functionName: functionIn(String(DestinationArn)),
      filterPattern: String(FilterPattern),
    }));
}

function clocksOf({ ScheduleExpression, Targets }: Properties): ClockShape[] {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(String(ScheduleExpression)) ?? [];
  if (count === undefined) throw new Error(`the local run does not know the schedule ${String(ScheduleExpression)}`);
  const everyMinutes = Number(count) * { minute: 1, hour: 60, day: 1440 }[unit as 'minute' | 'hour' | 'day'];
  return (Targets as { Arn: string }[]).map(({ Arn }) => ({ functionName: functionIn(Arn), everyMinutes }));
}

const functionIn = (arn: string): string => arn.split(':function:')[1]!;

/** What each kind of resource answers to Ref and Fn::GetAtt. */
function physicalOf({ type, properties, logicalId, stack }: Resource, places: Places): Physical {
  const arn = (service: string, rest: string): string => `arn:aws:${service}:${places.region}:${localAccount}:${rest}`;
  const named = (property: string): string =>
    typeof properties[property] === 'string' ? properties[property] : logicalId;
  switch (type) {
    case 'AWS::DynamoDB::GlobalTable':
    case 'AWS::DynamoDB::Table':
      return { ref: named('TableName'), attributes: { Arn: arn('dynamodb', `table/${named('TableName')}`) } };
    case 'AWS::SQS::Queue': {
      const name = named('QueueName');
      const ref = `${places.queueServer}/${localAccount}/${name}`;
      return { ref, attributes: { Arn: arn('sqs', name), QueueName: name, QueueUrl: ref } };
    }
    case 'AWS::KMS::Key': {
      const id = createHash('sha256').update(`${stack}/${logicalId}`).digest('hex').slice(0, 32);
      return { ref: id, attributes: { Arn: arn('kms', `key/${id}`), KeyId: id } };
    }
    case 'AWS::Lambda::Function': {
      const name = named('FunctionName');
      return { ref: name, attributes: { Arn: arn('lambda', `function:${name}`) } };
    }
    case 'AWS::SecretsManager::Secret':
      return { ref: arn('secretsmanager', `secret:${logicalId}`) };
    case 'AWS::CloudFront::Distribution':
      return { ref: logicalId, attributes: { DomainName: siteName } };
    default:
      return { ref: logicalId };
  }
}

function tableOf(properties: Properties): TableShape {
  const indexes = (properties['GlobalSecondaryIndexes'] ?? []) as { IndexName: string; KeySchema: KeySchema }[];
  return {
    name: String(properties['TableName']),
    ...keysOf(properties['KeySchema'] as KeySchema),
    ...(indexes.length > 0 && {
      indexes: Object.fromEntries(indexes.map(({ IndexName, KeySchema }) => [IndexName, keysOf(KeySchema)])),
    }),
  };
}

type KeySchema = readonly { AttributeName: string; KeyType: string }[];

function keysOf(schema: KeySchema): KeyPair {
  const key = (kind: string): string | undefined => schema.find(({ KeyType }) => KeyType === kind)?.AttributeName;
  const sortKey = key('RANGE');
  return { partitionKey: key('HASH')!, ...(sortKey !== undefined && { sortKey }) };
}

const queueAttributes = [
  'VisibilityTimeout',
  'MessageRetentionPeriod',
  'ReceiveMessageWaitTimeSeconds',
  'DelaySeconds',
  'FifoQueue',
  'DeduplicationScope',
  'FifoThroughputLimit',
  'ContentBasedDeduplication',
  'RedrivePolicy',
];

function queueOf(resource: Resource, properties: Properties, places: Places): QueueShape {
  const given = queueAttributes.filter((name) => properties[name] !== undefined);
  const text = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));
  return {
    logicalId: resource.logicalId,
    name: String(properties['QueueName']),
    url: physicalOf(resource, places).ref,
    attributes: Object.fromEntries(given.map((name) => [name, text(properties[name])])),
  };
}

const keyOf = (resource: Resource, properties: Properties, places: Places): KeyShape => ({
  arn: physicalOf(resource, places).attributes!['Arn']!,
  spec: properties['KeySpec'] === 'ECC_NIST_P256' ? 'ECC_NIST_P256' : 'SYMMETRIC_DEFAULT',
});

function functionOf(properties: Properties, assembly: Assembly, places: Places): FunctionShape {
  const { S3Key } = properties['Code'] as { S3Key: string };
  const { Variables = {} } = (properties['Environment'] ?? {}) as { Variables?: Record<string, string> };
  const local = (value: string): string => value.replaceAll(`https://${siteName}`, places.portalOrigin);
  return {
    name: String(properties['FunctionName']),
    folder: assembly.assetFolder(S3Key),
    handler: String(properties['Handler']),
    environment: Object.fromEntries(Object.entries(Variables).map(([name, value]) => [name, local(value)])),
    timeoutSeconds: Number(properties['Timeout'] ?? 3),
    memoryMegabytes: Number(properties['MemorySize'] ?? 128),
  };
}

function readRoutes(of: (...types: string[]) => Resource[], read: Read): Infrastructure['routes'] {
  const integrations = new Map(
    of('AWS::ApiGatewayV2::Integration').map((resource) => [
      resource.logicalId,
      String(read(resource)['IntegrationUri']).split(':function:')[1]!,
    ]),
  );
  return of('AWS::ApiGatewayV2::Route').map((resource) => {
    const { RouteKey, Target } = read(resource) as { RouteKey: string; Target: string };
    const [method, path] = RouteKey.split(' ') as [string, string];
    return { method, path, functionName: integrations.get(Target.split('/')[1]!)! };
  });
}

export type { Read, Resolve };
