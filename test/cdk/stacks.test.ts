import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { actions } from '#functions/actions/registry.ts';
import { tables } from '#functions/adapters/tables.ts';
import { alarmTexts } from '#cdk/alarm-texts.ts';
import type { AlarmText } from '#cdk/alarm-texts.ts';
import { auditedLines } from '#cdk/constructs/carry-audit-lines.ts';
import { functions } from '#functions/functions.ts';
import { resources, synthesized } from './synthesized.ts';
import type { StackName, TemplateJson } from './synthesized.ts';

let templates: Record<StackName, TemplateJson>;
beforeAll(() => {
  const { template } = synthesized();
  const names: StackName[] = ['data', 'messaging', 'portal', 'api', 'operations'];
  templates = Object.fromEntries(names.map((name) => [name, template(name)])) as typeof templates;
});
const all = (stack: StackName, type: string): Record<string, unknown>[] =>
  Object.values(resources(templates[stack], type));
/** What reaches the API of people's and administrators' browsers; pictures are the same for everybody. */
const ofBrowsers = () =>
  all('portal', 'AWS::CloudFront::OriginRequestPolicy').filter(
    (each) => !(each['OriginRequestPolicyConfig'] as { Name: string }).Name.endsWith('-pictures'),
  );

describe('data', () => {
  it('makes every table of the product, kept when the stack goes, recoverable to any point in time', () => {
    const made = Object.values(templates.data.Resources).filter(({ Type }) => Type === 'AWS::DynamoDB::GlobalTable');
    const names = made.map(({ Properties }) => Properties['TableName']);
    expect(names.sort()).toEqual(
      Object.keys(tables)
        .map((name) => `latchkey-test-${name}`)
        .sort(),
    );
    for (const { Properties, DeletionPolicy } of made) {
      expect(DeletionPolicy).toBe('Retain');
      expect(Properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        TimeToLiveSpecification: { AttributeName: 'deleteAt' },
      });
      expect((Properties['Replicas'] as object[])[0]).toMatchObject({
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      });
    }
  });

  it('has two customer keys and no more, for each costs money while idle', () => {
    const keys = Object.values(templates.data.Resources).filter(({ Type }) => Type === 'AWS::KMS::Key');
    expect(keys).toHaveLength(2);
    for (const { DeletionPolicy } of keys) expect(DeletionPolicy).toBe('Retain');
    const [signing] = keys.filter(({ Properties }) => Properties['KeySpec'] === 'ECC_NIST_P256');
    expect(signing!.Properties['KeyUsage']).toBe('SIGN_VERIFY');
  });
});

describe('messaging', () => {
  it('encrypts every queue and sets aside what cannot be processed', () => {
    const queues = all('messaging', 'AWS::SQS::Queue');
    for (const queue of queues) expect(queue['SqsManagedSseEnabled']).toBe(true);
    const [dead, live] = [queues.filter(isDead), queues.filter((queue) => !isDead(queue))];
    expect(dead).toHaveLength(live.length);
    for (const queue of live)
      expect(queue['RedrivePolicy']).toMatchObject({ maxReceiveCount: queue['FifoQueue'] ? 20 : 5 });
  });

  it('refuses plain HTTP on every queue', () => {
    const policies = all('messaging', 'AWS::SQS::QueuePolicy');
    expect(policies).toHaveLength(all('messaging', 'AWS::SQS::Queue').length);
    for (const policy of policies)
      expect(JSON.stringify(policy)).toContain('"Condition":{"Bool":{"aws:SecureTransport":"false"}}');
  });

  it('keeps jobs longer than they live and forgets sealed passwords within an hour', () => {
    const jobs = all('messaging', 'AWS::SQS::Queue').filter((queue) => String(queue['QueueName']).includes('-jobs-'));
    expect(jobs).toHaveLength(4);
    for (const queue of jobs) {
      expect(queue['FifoQueue']).toBe(true);
      expect(Number(queue['MessageRetentionPeriod'])).toBeGreaterThanOrEqual(120);
      expect(Number(queue['MessageRetentionPeriod'])).toBeLessThanOrEqual(3600);
    }
  });

  it('lets a bridge receive, delete and extend on its own queue and send results, nothing else', () => {
    const policies = resources(templates.messaging, 'AWS::IAM::ManagedPolicy');
    expect(Object.keys(policies)).toHaveLength(2);
    for (const [id, policy] of Object.entries(policies)) {
      const directory = id.includes('corp') ? 'corp' : 'branch';
      const { Statement } = policy['PolicyDocument'] as {
        Statement: { Action: unknown; Resource: { 'Fn::GetAtt': [string] } }[];
      };
      expect(
        Statement.map(({ Action, Resource }) => [Action, Resource['Fn::GetAtt'][0].replace(/[0-9A-F]{8}$/, '')]),
      ).toEqual([
        [['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility'], `Jobs${directory}Queue`],
        ['sqs:SendMessage', 'ResultsQueue'],
      ]);
    }
  });

  it('lets nobody but the named certificate of the named authority take the role of a bridge', () => {
    const roles = all('messaging', 'AWS::IAM::Role');
    expect(roles).toHaveLength(1);
    const { Statement } = roles[0]!['AssumeRolePolicyDocument'] as {
      Statement: { Condition: object; Principal: object }[];
    };
    for (const { Condition, Principal } of Statement) {
      expect(Principal).toEqual({ Service: 'rolesanywhere.amazonaws.com' });
      expect(Condition).toMatchObject({
        ArnEquals: { 'aws:SourceArn': expect.stringContaining(':trust-anchor/') },
        StringEquals: { 'aws:PrincipalTag/x509Subject/CN': 'bridge.corp.example' },
      });
    }
  });
});

describe('api', () => {
  it('has exactly the routes of the registry and the description of the API', () => {
    const routes = all('api', 'AWS::ApiGatewayV2::Route').map((route) => route['RouteKey']);
    const declared = actions.map(({ method, path }) => `${method} /api/v1${path}`);
    expect(routes.sort()).toEqual([...declared, 'GET /api/v1/openapi.json'].sort());
  });

  it('sends each route to the function of its trust boundary', () => {
    const integrations = resources(templates.api, 'AWS::ApiGatewayV2::Integration');
    for (const route of all('api', 'AWS::ApiGatewayV2::Route')) {
      const action = actions.find(({ method, path }) => `${method} /api/v1${path}` === route['RouteKey']);
      const [, reference] = (route['Target'] as { 'Fn::Join': [string, [string, { Ref: string }]] })['Fn::Join'][1];
      expect(JSON.stringify(integrations[reference.Ref])).toContain(`"${action?.group ?? 'public'}Function`);
    }
  });

  it('runs on the Node that this repository pins', () => {
    for (const made of all('api', 'AWS::Lambda::Function')) {
      expect(made).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' });
    }
  });

  it('reports single messages that failed instead of whole batches', () => {
    const sources = all('api', 'AWS::Lambda::EventSourceMapping');
    expect(sources).toHaveLength(2);
    for (const source of sources) expect(source['FunctionResponseTypes']).toEqual(['ReportBatchItemFailures']);
  });
});

describe('audit trail', () => {
  it('lines of every function that somebody can reach, and of who hears the bridges, are carried to its keeper', () => {
    const filters = all('api', 'AWS::Logs::SubscriptionFilter');
    const audited = functions.filter(({ isAudited }) => isAudited).map(({ name }) => name);
    expect(audited).toEqual(['public', 'user', 'admin', 'bridge-results']);
    expect(filters).toHaveLength(audited.length);
    for (const filter of filters) {
      expect(filter['FilterPattern']).toBe(auditedLines);
      expect(JSON.stringify(filter['DestinationArn'])).toContain('"auditFunction');
    }
    const permissions = all('api', 'AWS::Lambda::Permission').filter(
      ({ Principal }) => Principal === 'logs.amazonaws.com',
    );
    expect(permissions).toHaveLength(audited.length);
    for (const permission of permissions) {
      expect(permission['SourceAccount']).toEqual({ Ref: 'AWS::AccountId' });
      expect(JSON.stringify(permission['SourceArn'])).toMatch(/"Fn::GetAtt":\["\w+Log/);
    }
  });

  it('has the word of Lambda itself for calls that did not end: as JSON, and of all that went well none', () => {
    for (const made of all('api', 'AWS::Lambda::Function'))
      expect(made['LoggingConfig']).toMatchObject({ LogFormat: 'JSON', SystemLogLevel: 'WARN' });
  });

  it('is tried again when it cannot be kept, set aside in the end, and somebody hears of it', () => {
    const keeper = all('api', 'AWS::Lambda::Function').find(
      ({ FunctionName }) => FunctionName === 'latchkey-test-audit',
    );
    expect(JSON.stringify(keeper!['DeadLetterConfig'])).toContain('AuditLost');
    const [invoke] = all('api', 'AWS::Lambda::EventInvokeConfig').filter((each) =>
      JSON.stringify(each['FunctionName']).includes('auditFunction'),
    );
    expect(invoke!['MaximumRetryAttempts']).toBe(2);
    const alarms = JSON.stringify(resources(templates.operations, 'AWS::CloudWatch::Alarm'));
    expect(alarms).toContain(alarmTexts['audit-lost'].title);
  });

  it('is signed and checked every hour, and what is found rings an alarm of its own', () => {
    const [rule] = all('api', 'AWS::Events::Rule');
    expect(rule).toMatchObject({ ScheduleExpression: 'rate(1 hour)', State: 'ENABLED' });
    expect(JSON.stringify(rule!['Targets'])).toContain('"checkpointFunction');
    const [filter] = all('api', 'AWS::Logs::MetricFilter');
    expect(filter!['FilterPattern']).toBe('{ $.event = "audit-trouble" }');
    expect(JSON.stringify(filter!['LogGroupName'])).toContain('checkpointLog');
    const [{ MetricName, MetricNamespace }] = filter!['MetricTransformations'] as [Record<string, string>];
    const alarms = all('operations', 'AWS::CloudWatch::Alarm').filter((alarm) => alarm['MetricName'] === MetricName);
    expect(alarms).toEqual([expect.objectContaining({ Namespace: MetricNamespace, TreatMissingData: 'notBreaching' })]);
    expect(String(alarms[0]!['AlarmDescription'])).toContain(alarmTexts['audit-trouble'].title);
  });
});

describe('portal', () => {
  it('keeps the files in a private bucket that refuses plain HTTP', () => {
    const [bucket] = all('portal', 'AWS::S3::Bucket');
    expect(bucket!['PublicAccessBlockConfiguration']).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(JSON.stringify(all('portal', 'AWS::S3::BucketPolicy'))).toContain('"aws:SecureTransport":"false"');
  });

  it('says the strictest content security policy on every answer, pages and API', () => {
    const [policy] = all('portal', 'AWS::CloudFront::ResponseHeadersPolicy');
    const csp = JSON.stringify(policy);
    expect(csp).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(csp).not.toContain('unsafe');
    const { DistributionConfig } = all('portal', 'AWS::CloudFront::Distribution')[0] as {
      DistributionConfig: Distribution;
    };
    const behaviours = [DistributionConfig.DefaultCacheBehavior, ...DistributionConfig.CacheBehaviors];
    for (const behaviour of behaviours) expect(behaviour.ResponseHeadersPolicyId).toBeDefined();
    for (const behaviour of behaviours) expect(behaviour.ViewerProtocolPolicy).not.toBe('allow-all');
  });

  it('forwards the address that CloudFront states, no header that clients use to lie about it, and never caches the API', () => {
    const policies = ofBrowsers();
    expect(policies).toHaveLength(2);
    for (const policy of policies) {
      const { HeadersConfig } = policy['OriginRequestPolicyConfig'] as { HeadersConfig: { Headers: string[] } };
      for (const stated of ['CloudFront-Viewer-Address', 'CloudFront-Viewer-Country', 'CloudFront-Viewer-ASN'])
        expect(HeadersConfig.Headers).toContain(stated);
      // A quota: one more, and the deployment fails.
      expect(HeadersConfig.Headers.length).toBeLessThanOrEqual(10);
      for (const name of ['X-Forwarded-For', 'X-Forwarded-Host', 'Forwarded', 'X-Original-URL', 'Host'])
        expect(HeadersConfig.Headers.map((header) => header.toLowerCase())).not.toContain(name.toLowerCase());
    }
    const { DistributionConfig } = all('portal', 'AWS::CloudFront::Distribution')[0] as {
      DistributionConfig: Distribution;
    };
    const caching = DistributionConfig.CacheBehaviors.find(({ PathPattern }) => PathPattern === '/api/*')!;
    // AWS's managed policy "CachingDisabled".
    expect(caching.CachePolicyId).toBe('4135ea2d-6df8-44a3-9df3-4b5a84be39ad');
  });

  it('passes programs’ keys on to the operations for administrators alone, and keeps no answer of theirs', () => {
    const { DistributionConfig } = all('portal', 'AWS::CloudFront::Distribution')[0] as {
      DistributionConfig: Distribution;
    };
    const paths = DistributionConfig.CacheBehaviors.map(({ PathPattern }) => PathPattern);
    expect(paths).toEqual(['/api/v1/portals/*/logos/*', '/api/v1/admin/*', '/api/*']);
    const outside = actions.filter(({ group, path: below }) => (group === 'admin') !== below.startsWith('/admin/'));
    expect(outside.map(({ id }) => id)).toEqual([]);
    const policies = all('portal', 'AWS::CloudFront::CachePolicy').map(
      (each) => each['CachePolicyConfig'] as { Name: string },
    );
    expect(policies.filter(({ Name }) => Name.endsWith('-keys'))).toMatchObject([
      {
        ...{ MinTTL: 0, DefaultTTL: 0, MaxTTL: 1 },
        ParametersInCacheKeyAndForwardedToOrigin: { HeadersConfig: { Headers: ['Authorization'] } },
      },
    ]);
  });

  it('W7: keeps pictures by their address alone, and lets nothing run in one whatever it is', () => {
    const { DistributionConfig } = all('portal', 'AWS::CloudFront::Distribution')[0] as {
      DistributionConfig: Distribution;
    };
    const behaviour = DistributionConfig.CacheBehaviors.find(({ PathPattern }) => PathPattern?.includes('/logos/'))!;
    expect(behaviour.AllowedMethods).toEqual(['GET', 'HEAD']);
    const named = (type: string, member: string) =>
      all('portal', `AWS::CloudFront::${type}`)
        .map((each) => each[member] as { Name: string })
        .find(({ Name }) => Name.endsWith('-pictures'));
    const nothing = { CookiesConfig: { CookieBehavior: 'none' }, QueryStringsConfig: { QueryStringBehavior: 'none' } };
    expect(named('CachePolicy', 'CachePolicyConfig')).toMatchObject({
      ...{ MinTTL: 0, DefaultTTL: 0 },
      ParametersInCacheKeyAndForwardedToOrigin: { ...nothing, HeadersConfig: { HeaderBehavior: 'none' } },
    });
    const forwarded = named('OriginRequestPolicy', 'OriginRequestPolicyConfig');
    expect(forwarded).toMatchObject({ ...nothing, HeadersConfig: { Headers: ['CloudFront-Viewer-Address'] } });
    const headers = JSON.stringify(named('ResponseHeadersPolicy', 'ResponseHeadersPolicyConfig'));
    expect(headers).toContain("default-src 'none'; frame-ancestors 'none'; sandbox");
    expect(headers).not.toContain("'self'");
  });

  it('gives a messenger a way of its own that is no wider than its servers need, and each function its own secret', () => {
    const chat = { messenger: 'telegram', bot: 'example_bot', secret: 'latchkey/telegram' } as const;
    const { template } = synthesized((config) => ({ ...config, chat }));
    const of = (name: StackName, type: string) =>
      Object.values(template(name).Resources).filter(({ Type }) => Type === type);
    const { DistributionConfig } = of('portal', 'AWS::CloudFront::Distribution')[0]!.Properties as {
      DistributionConfig: Distribution;
    };
    // The first that fits counts.
    expect(DistributionConfig.CacheBehaviors.map(({ PathPattern }) => PathPattern)).toEqual([
      '/api/v1/messengers/*',
      '/api/v1/portals/*/logos/*',
      '/api/v1/admin/*',
      '/api/*',
    ]);
    const policies = of('portal', 'AWS::CloudFront::OriginRequestPolicy').map(
      ({ Properties }) => Properties['OriginRequestPolicyConfig'] as Record<string, { Headers?: string[] }>,
    );
    const theirs = policies.filter((each) => JSON.stringify(each).includes('x-telegram-bot-api-secret-token'));
    expect(theirs).toMatchObject([
      { CookiesConfig: { CookieBehavior: 'none' }, QueryStringsConfig: { QueryStringBehavior: 'none' } },
    ]);
    const known = of('api', 'AWS::Lambda::Function').map(({ Properties }) => JSON.stringify(Properties));
    const who = (field: string): string[] =>
      known
        .filter((text) => text.includes(`latchkey/telegram:SecretString:${field}`))
        .map((text) => /"latchkey-test-([\w-]+)"/.exec(text)![1]!);
    expect([who('token'), who('word')]).toEqual([['notices'], ['public']]);
    expect(known.join()).not.toMatch(/"secret":"latchkey/);
  });

  it('changes the word at the door on both sides when its generation is counted up', () => {
    const { template } = synthesized((config) => ({ ...config, doorGeneration: 2 }));
    const words = (name: StackName): string[] => JSON.stringify(template(name)).match(/SecretString:word\d+/g) ?? [];
    expect(new Set(words('portal'))).toEqual(new Set(['SecretString:word2']));
    expect(new Set(words('api'))).toEqual(new Set(['SecretString:word2']));
  });

  it('forwards every header that the functions read', () => {
    const [mine, admins] = ofBrowsers().map(
      (policy) =>
        (policy['OriginRequestPolicyConfig'] as { HeadersConfig: { Headers: string[] } }).HeadersConfig.Headers,
    );
    const sources = readdirSync('functions/http').map((file) =>
      readFileSync(path.join('functions/http', file), 'utf8'),
    );
    const read = [...sources.join('').matchAll(/headers\['([a-z-]+)'\]/g)].map(([, name]) => name!);
    expect(read.length).toBeGreaterThan(3);
    // What only administrators' programs send does not reach the others.
    const arriving = [...mine!, ...admins!, 'x-latchkey-door', 'authorization'].map((name) => name.toLowerCase());
    expect(read.filter((name) => !arriving.includes(name))).toEqual([]);
  });

  it('writes neither queries nor addresses of people into the access log', () => {
    const [stage] = all('portal', 'AWS::ApiGatewayV2::Stage');
    const { Format } = stage!['AccessLogSettings'] as { Format: string };
    expect(Format).not.toMatch(/ip|path\b|query|header|cookie|user/i);
    expect(stage!['DefaultRouteSettings']).toMatchObject({ ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 });
  });

  it('tells browsers the fingerprints that the administrator confirmed', async () => {
    const { trustOf } = await import('#cdk/constructs/static-files.ts');
    const { parseConfig } = await import('#cdk/read-config.ts');
    const { configText } = await import('./synthesized.ts');
    const { directories } = trustOf(parseConfig(configText, 'test.yaml'));
    expect(directories['corp']!.fingerprints).toHaveLength(1);
    expect(directories['branch']!.fingerprints).toEqual([]);
  });
});

describe('operations', () => {
  const alarms = () => all('operations', 'AWS::CloudWatch::Alarm');
  const about = ({ title }: AlarmText) =>
    alarms().filter((alarm) => String(alarm['AlarmDescription']).startsWith(`Latchkey: ${title}`));

  it('rings for dead letters, failing functions and a bridge that went silent', () => {
    const { jobs, results, notices, requests, checkpoint, digest, bridge } = alarmTexts;
    const counts = [jobs, results, notices, requests, checkpoint, digest].map((text) => about(text).length);
    // Who has a queue of dead letters is watched there.
    expect(counts).toEqual([2, 1, 1, 3, 1, 1]);
    const silent = about(bridge);
    expect(silent).toHaveLength(2);
    // A bridge that is gone sends nothing at all: nothing is the alarm.
    for (const alarm of silent) expect(alarm['TreatMissingData']).toBe('breaching');
    for (const alarm of alarms()) expect(alarm['AlarmActions']).toHaveLength(1);
  });

  it('each alarm says what it is, what it means and what to do, and so does the guide under the same title', () => {
    const guide = readFileSync(path.resolve(import.meta.dirname, '../../docs/deploy.md'), 'utf8');
    for (const text of Object.values(alarmTexts)) {
      expect(about(text).length).toBeGreaterThan(0);
      expect(guide).toContain(`**${text.title}.**`);
    }
    for (const { AlarmDescription } of alarms()) {
      expect(AlarmDescription).toMatch(/^Latchkey: [^.]+\. What it means: .+\. What to do: .+ More: docs\/deploy\.md/);
      expect(String(AlarmDescription).length).toBeLessThanOrEqual(1024);
    }
    // Two with one text would not say which.
    expect(new Set(alarms().map((alarm) => alarm['AlarmDescription'])).size).toBe(alarms().length);
  });
});

interface Behaviour {
  readonly AllowedMethods: readonly string[];
  readonly PathPattern?: string;
  readonly ResponseHeadersPolicyId?: unknown;
  readonly ViewerProtocolPolicy: string;
  readonly CachePolicyId: string;
}
interface Distribution {
  readonly DefaultCacheBehavior: Behaviour;
  readonly CacheBehaviors: readonly Behaviour[];
}
const isDead = (queue: Record<string, unknown>): boolean => String(queue['QueueName']).includes('-dead');
