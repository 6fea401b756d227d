import { Aws, Duration, RemovalPolicy, SecretValue, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import { CfnIntegration, CfnRoute } from 'aws-cdk-lib/aws-apigatewayv2';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { FunctionConfig } from '#functions/environment.ts';
import type { ChatConfig } from '#functions/messengers/chat-config.ts';
import { actions } from '#functions/actions/registry.ts';
import { functions } from '#functions/functions.ts';
import type { DeploymentConfig } from '../config.ts';
import { auditTroubleLines, carryAuditLines } from '../constructs/carry-audit-lines.ts';
import { countLines } from '../constructs/count-lines.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { configBytes, configBytesAtMost, environmentFor } from '../function-environment.ts';
import { grantsFor } from '../grants.ts';
import type { Grant, Resources } from '../grants.ts';
import { auditLostName } from '../names.ts';
import { ConfigProblem } from '../read-config.ts';
import { routesOf } from '../routes.ts';
import type { DataStack } from './data-stack.ts';
import { eventTimeout } from './messaging-stack.ts';
import type { MessagingStack } from './messaging-stack.ts';
import type { PortalStack } from './portal-stack.ts';

type FunctionDeclaration = (typeof functions)[number];

/** The functions with their grants, the routes of the API and the queues that wake functions. */
export class ApiStack extends Stack {
  readonly functions: ReadonlyMap<string, ServiceFunction>;
  /** Lines of the audit trail that could not be kept, also not at the third time. */
  readonly auditLost: Queue;
  /** What the hourly check of the trail found. */
  readonly auditTroubles: IMetric;

  readonly #props: ApiStackProps;

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    this.#props = props;
    this.auditLost = new Queue(this, 'AuditLost', {
      queueName: auditLostName(props.config.stage),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.functions = new Map(functions.map((declared) => [declared.name, this.#function(declared)]));
    const audited = functions.filter(({ isAudited }) => isAudited).map(({ name }) => this.functions.get(name)!);
    this.auditTroubles = countLines(this.functions.get('checkpoint')!, {
      ...{ id: 'Troubles', stage: props.config.stage, name: 'audit-troubles', pattern: auditTroubleLines },
    });
    for (const { name, trigger } of functions)
      if ('lines' in trigger) for (const source of audited) carryAuditLines(source, this.functions.get(name)!);
  }

  #function(declared: FunctionDeclaration): ServiceFunction {
    const { config, root } = this.#props;
    const isHttp = 'http' in declared.trigger;
    const made = new ServiceFunction(this, declared.name, {
      stage: config.stage,
      name: declared.name,
      root,
      grants: [...grantsFor(declared.needs, this.#resources()), ...this.#receiving(declared)],
      environment: this.#environment(declared),
      // API Gateway gives up after 30 s; a long poll waits 20 s at most.
      timeout: isHttp ? Duration.seconds(29) : 'everyMinutes' in declared.trigger ? clockTimeout : eventTimeout,
      memoryMegabytes: isHttp ? 1024 : 512,
      ...('lines' in declared.trigger && { lost: this.auditLost }),
      setsAside: 'lines' in declared.trigger || 'queue' in declared.trigger,
      retryAttempts: 'lines' in declared.trigger || 'everyMinutes' in declared.trigger ? 2 : 0,
    });
    const { trigger } = declared;
    if ('http' in trigger) this.#routes(trigger.http, made);
    if ('queue' in trigger) this.#eventSource(trigger.queue, made);
    if ('everyMinutes' in trigger) {
      const schedule = Schedule.rate(Duration.minutes(trigger.everyMinutes));
      new Rule(this, `${declared.name}-clock`, { schedule, targets: [new LambdaTarget(made.function)] });
    }
    return made;
  }

  /** A queue that wakes a function is read by Lambda with that function's role. */
  #receiving(declared: FunctionDeclaration): Grant[] {
    const { trigger } = declared;
    if ('lines' in trigger) return [{ actions: ['sqs:SendMessage'], resources: [this.auditLost.queueArn] }];
    if (!('queue' in trigger)) return [];
    const queue = this.#props.messaging[trigger.queue].queue;
    return [
      { actions: ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'], resources: [queue.queueArn] },
    ];
  }

  #eventSource(queue: 'results' | 'notices', { function: target }: ServiceFunction): void {
    const mapping = new EventSourceMapping(this, `${queue}-source`, {
      target,
      eventSourceArn: this.#props.messaging[queue].queue.queueArn,
      batchSize: 10,
      reportBatchItemFailures: true,
    });
    // Lambda checks at creation that the role can read the queue.
    mapping.node.addDependency(target.role!);
  }

  #routes(group: string, { function: target }: ServiceFunction): void {
    const apiId = this.#props.portal.api.apiId;
    const integration = new CfnIntegration(this, `${group}-integration`, {
      apiId,
      integrationType: 'AWS_PROXY',
      integrationUri: target.functionArn,
      payloadFormatVersion: '2.0',
      timeoutInMillis: 29_500,
    });
    target.addPermission('FromApi', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: `arn:${Aws.PARTITION}:execute-api:${this.region}:${this.account}:${apiId}/*`,
    });
    for (const routeKey of routesOf(actions, group))
      new CfnRoute(this, `route ${routeKey}`, { apiId, routeKey, target: `integrations/${integration.ref}` });
  }

  #environment(declared: FunctionDeclaration): Record<string, string> {
    const { data, messaging, portal } = this.#props;
    const { chat } = this.#props.config;
    return environmentFor(declared.needs, 'http' in declared.trigger, {
      config: this.toJsonString(this.#functionConfig()),
      door: portal.doorWord,
      tableName: (name) => data.tables[name].tableName,
      noticesQueueUrl: messaging.notices.queue.queueUrl,
      signingKeyId: data.signingKey.keyArn,
      dataKeyId: data.dataKey.keyArn,
      ...(chat && { chatToken: valueOf(chat.secret, 'token'), chatWord: valueOf(chat.secret, 'word') }),
    });
  }

  #functionConfig(): FunctionConfig {
    const { config, messaging, portal } = this.#props;
    const made: FunctionConfig = {
      stage: config.stage,
      portalOrigin: portal.origin,
      mailFrom: config.mail.from,
      ...(config.texts && { texts: config.texts }),
      ...(config.chat && { chat: withoutSecret(config.chat) }),
      ...(config.pushServices && { pushServices: config.pushServices }),
      ...(config.securityContact && { securityContact: config.securityContact }),
      ...(config.addressAllowance && { addressAllowance: config.addressAllowance }),
      portals: config.portals,
      directories: config.directories.map(({ id, label, domains, mailboxDomains, bridges }) => ({
        id,
        label,
        domains,
        ...(mailboxDomains && { mailboxDomains }),
        jobQueueUrl: messaging.jobs.get(id)!.queue.queueUrl,
        bridgeFingerprints: bridges.map(({ fingerprint }) => fingerprint),
      })),
    };
    const bytes = configBytes(made);
    if (bytes <= configBytesAtMost) return made;
    throw new ConfigProblem(
      `portals and directories take ${bytes} bytes together; functions can carry ${configBytesAtMost}. ` +
        'Keep one portal here and store the others: `npm run admin -- resources put FILE` (docs/deploy.md).',
    );
  }

  #resources(): Resources {
    const { config, data, messaging } = this.#props;
    return {
      table: (name) => data.tables[name].tableArn,
      jobQueues: [...messaging.jobs.values()].map(({ queue }) => queue.queueArn),
      noticesQueue: messaging.notices.queue.queueArn,
      signingKey: data.signingKey.keyArn,
      dataKey: data.dataKey.keyArn,
      sendsTexts: config.texts !== undefined,
      topics: `arn:${Aws.PARTITION}:sns:*:*:*`,
      mailIdentities: [`arn:${Aws.PARTITION}:ses:${this.region}:${this.account}:identity/${config.mail.identity}`],
    };
  }
}

/** Once an hour there is time: the check of the audit trail reads all that was added since. */
const clockTimeout = Duration.minutes(5);

/** What functions know of the bot besides. */
const withoutSecret = ({ messenger, bot, apiOrigin, linkOrigin }: ChatConfig): ChatConfig => ({
  ...{ messenger, bot },
  ...(apiOrigin !== undefined && { apiOrigin }),
  ...(linkOrigin !== undefined && { linkOrigin }),
});

/** A reference that CloudFormation resolves; the value is in no template. */
const valueOf = (secret: string, jsonField: string): string =>
  SecretValue.secretsManager(secret, { jsonField }).unsafeUnwrap();

interface ApiStackProps extends StackProps {
  readonly config: DeploymentConfig;
  readonly root: string;
  readonly data: DataStack;
  readonly messaging: MessagingStack;
  readonly portal: PortalStack;
}
