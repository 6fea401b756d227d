import path from 'node:path';
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { Duration } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import type { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Grant } from '../grants.ts';
import { bundleFunction } from './function-bundle.ts';

/** One function of Latchkey: its bundle, its own role with exactly its grants, its log. */
export class ServiceFunction extends Construct {
  readonly function: LambdaFunction;
  readonly log: LogGroup;
  /** What it fails with is set aside, here or in a queue of dead letters, and watched there. */
  readonly setsAside: boolean;

  constructor(
    scope: Construct,
    id: string,
    props: {
      stage: string;
      name: string;
      /** The repository. */
      root: string;
      grants: readonly Grant[];
      environment: Record<string, string>;
      timeout: Duration;
      memoryMegabytes: number;
      /** For a function that is called and not waited for: tried three times, then what it was called with goes here. */
      lost?: Queue;
      setsAside: boolean;
      /** Of a call that nobody waits for: how often it is tried once more. */
      retryAttempts: number;
    },
  ) {
    super(scope, id);
    this.setsAside = props.setsAside;
    const functionName = `latchkey-${props.stage}-${props.name}`;
    this.log = new LogGroup(this, 'Log', {
      logGroupName: `/latchkey/${props.stage}/${props.name}`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `Latchkey: what ${props.name} may do`,
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [this.log.logGroupArn],
      }),
    );
    for (const { actions, resources, isDenied } of props.grants) {
      const effect = isDenied ? Effect.DENY : Effect.ALLOW;
      role.addToPolicy(new PolicyStatement({ effect, actions: [...actions], resources: [...resources] }));
    }
    // The local run has them from its last start.
    const bundles = this.node.tryGetContext('bundles') as string | undefined;
    this.function = new LambdaFunction(this, 'Function', {
      functionName,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Stack.of(this).bundlingRequired
        ? Code.fromAsset(bundles ? path.join(bundles, props.name) : bundleFunction(props.root, props.name))
        : Code.fromInline('// not bundled'),
      role,
      logGroup: this.log,
      // Of what Lambda has to say only what went wrong, in JSON: the audit trail has a record of it, and the rest costs money.
      loggingFormat: LoggingFormat.JSON,
      systemLogLevelV2: SystemLogLevel.WARN,
      environment: props.environment,
      timeout: props.timeout,
      memorySize: props.memoryMegabytes,
      retryAttempts: props.retryAttempts,
    });
    if (props.lost) {
      const { queueArn: targetArn } = props.lost;
      // Not by the CDK's property, which would widen the role by itself.
      (this.function.node.defaultChild as CfnFunction).deadLetterConfig = { targetArn };
    }
  }
}
