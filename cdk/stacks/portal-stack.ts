import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import { HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { ARecord, AaaaRecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct, IConstruct } from 'constructs';
import { actions } from '#functions/actions/registry.ts';
import type { RegisteredAction } from '#functions/actions/registry.ts';
import type { DeploymentConfig } from '../config.ts';
import { pictureBehaviours } from '../constructs/picture-behaviour.ts';
import { securityHeaders } from '../constructs/security-headers.ts';
import { StaticFiles } from '../constructs/static-files.ts';

/**
 * The headers of a browser that reach the API; all others end at CloudFront. Those named `CloudFront-…` are written by
 * CloudFront itself: what a client sends under such a name is replaced (THREATS W2). A policy takes ten at most.
 */
const forwardedHeaders = [
  'Accept',
  'Accept-Language',
  'Content-Type',
  'Origin',
  'Sec-Fetch-Site',
  'User-Agent',
  'X-Latchkey-Request',
  'CloudFront-Viewer-Address',
  'CloudFront-Viewer-ASN',
  'CloudFront-Viewer-Country',
];
/**
 * What reaches the operations for administrators: programs name the revision that they change, and a creation so that a
 * repeat is none. Which languages a browser reads is no matter there; a policy takes ten headers.
 */
const forwardedToAdmins = [
  ...forwardedHeaders.filter((name) => !name.startsWith('Accept')),
  ...['If-Match', 'Idempotency-Key'],
];
const forwardedCookies = ['flow', 'session', 'device', 'restore', 'admin'].map((name) => `__Host-latchkey-${name}`);

/**
 * The one address that people know: static files and the API under it. The API itself is made here, without routes,
 * because the functions need to know the address and the address needs to know the API.
 */
export class PortalStack extends Stack {
  readonly api: HttpApi;
  /** What proves to the functions that a request came through CloudFront. */
  readonly door: Secret;
  /** Its value, as a reference that CloudFormation resolves. */
  readonly doorWord: string;
  /** Scheme and host, no slash at the end. */
  readonly origin: string;
  readonly files: IBucket;
  readonly distribution: cloudfront.Distribution;
  /** The CDK's function that copies files into the bucket during a deployment. */
  readonly uploader: IConstruct;

  constructor(scope: Construct, id: string, props: StackProps & { config: DeploymentConfig; portalFolder: string }) {
    super(scope, id, props);
    const { config } = props;
    this.api = this.#httpApi(config.stage);
    this.door = new Secret(this, 'Door', {
      description: 'Latchkey: shows the functions that a request came through CloudFront',
      // A new generation is a new word and a new reference to it, so that everything that knows it is updated.
      generateSecretString: {
        secretStringTemplate: '{}',
        generateStringKey: wordOf(config),
        passwordLength: 48,
        excludePunctuation: true,
      },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.doorWord = this.door.secretValueFromJson(wordOf(config)).unsafeUnwrap();
    this.files = new Bucket(this, 'Files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
      // exactOptionalPropertyTypes and the CDK's own interface do not agree on an optional member.
    }) as IBucket;
    this.distribution = this.#distribution(config);
    this.origin = `https://${config.domain?.name ?? this.distribution.distributionDomainName}`;
    const { files: bucket, distribution } = this;
    const staticFiles = new StaticFiles(this, 'StaticFiles', {
      bucket,
      distribution,
      config,
      portalFolder: props.portalFolder,
    });
    this.uploader = staticFiles.uploader;
    new CfnOutput(this, 'PortalUrl', {
      value: config.portals.map(({ alias }) => `${this.origin}/portal/${alias}`).join(' '),
    });
  }

  #httpApi(stage: string): HttpApi {
    const api = new HttpApi(this, 'Api', { apiName: `latchkey-${stage}`, createDefaultStage: false });
    const logs = new LogGroup(this, 'AccessLog', {
      logGroupName: `/latchkey/${stage}/access`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'DefaultStage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 100, burstLimit: 200 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logs),
        // The route, not the address with its ids, and nothing that a client could fill with a secret.
        format: AccessLogFormat.custom(
          JSON.stringify({
            requestId: '$context.requestId',
            at: '$context.requestTime',
            route: '$context.routeKey',
            status: '$context.status',
            milliseconds: '$context.responseLatency',
            bytes: '$context.responseLength',
          }),
        ),
      },
    });
    return api;
  }

  #distribution(config: DeploymentConfig): cloudfront.Distribution {
    const headers = securityHeaders(this, 'Headers', config.stage);
    const apiHost = `${this.api.apiId}.execute-api.${this.region}.${this.urlSuffix}`;
    const api = {
      origin: new HttpOrigin(apiHost, {
        customHeaders: { 'x-latchkey-door': this.doorWord },
        readTimeout: Duration.seconds(30),
      }),
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
      cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
      responseHeadersPolicy: headers,
    };
    const distribution = new cloudfront.Distribution(this, 'Distribution', {
      comment: `Latchkey ${config.stage}`,
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      priceClass: cloudfront.PriceClass.PRICE_CLASS_ALL,
      ...(config.domain && {
        domainNames: [config.domain.name],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', config.domain.certificateArn),
        minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.files),
        viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: cloudfront.CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: headers,
        functionAssociations: [
          { eventType: cloudfront.FunctionEventType.VIEWER_REQUEST, function: this.#rewrite(config) },
        ],
      },
      additionalBehaviors: {
        // The first that fits counts: a messenger's servers are no browser, and send a header of their own.
        ...(config.chat && {
          '/api/v1/messengers/*': { ...api, originRequestPolicy: this.#forwardingOfServices(config.stage) },
        }),
        ...pictureBehaviours(this, config.stage, api),
        '/api/v1/admin/*': {
          ...api,
          cachePolicy: this.#passingKeys(config.stage),
          originRequestPolicy: this.#forwarding(config.stage, 'admin', forwardedToAdmins),
        },
        '/api/*': { ...api, originRequestPolicy: this.#forwarding(config.stage, 'api', forwardedHeaders) },
      },
    });
    this.#names(config, distribution);
    return distribution;
  }

  #rewrite(config: DeploymentConfig): cloudfront.Function {
    const code = readFileSync(path.join(import.meta.dirname, '../edge/rewrite.js'), 'utf8');
    return new cloudfront.Function(this, 'Rewrite', {
      functionName: `latchkey-${config.stage}-rewrite`,
      runtime: cloudfront.FunctionRuntime.JS_2_0,
      code: cloudfront.FunctionCode.fromInline(code.replace('/HOME', `/portal/${config.portals[0]!.alias}`)),
    });
  }

  /**
   * CloudFront passes `Authorization` on only where it is part of a cache key. Nothing is cached all the same: each answer
   * says `no-store`, and what says nothing is kept for no time.
   */
  #passingKeys(stage: string): cloudfront.CachePolicy {
    return new cloudfront.CachePolicy(this, 'PassingKeys', {
      cachePolicyName: `latchkey-${stage}-keys`,
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.seconds(1),
      headerBehavior: cloudfront.CacheHeaderBehavior.allowList('Authorization'),
    });
  }

  #forwarding(stage: string, part: 'api' | 'admin', headers: readonly string[]): cloudfront.OriginRequestPolicy {
    return new cloudfront.OriginRequestPolicy(this, part === 'api' ? 'Forwarding' : 'ForwardingToAdmins', {
      originRequestPolicyName: `latchkey-${stage}-${part}`,
      headerBehavior: cloudfront.OriginRequestHeaderBehavior.allowList(...headers),
      cookieBehavior: cloudfront.OriginRequestCookieBehavior.allowList(...forwardedCookies),
      queryStringBehavior: cloudfront.OriginRequestQueryStringBehavior.all(),
    });
  }

  /** What reaches the API of a service that calls it: the body, and the headers by which actions say that it proves itself. */
  #forwardingOfServices(stage: string): cloudfront.OriginRequestPolicy {
    const theirs = actions.flatMap((action: RegisteredAction) => action.byService?.headers ?? []);
    return new cloudfront.OriginRequestPolicy(this, 'ForwardingOfServices', {
      originRequestPolicyName: `latchkey-${stage}-services`,
      headerBehavior: cloudfront.OriginRequestHeaderBehavior.allowList(
        ...['Content-Type', 'User-Agent', 'CloudFront-Viewer-Address', ...theirs],
      ),
      cookieBehavior: cloudfront.OriginRequestCookieBehavior.none(),
      queryStringBehavior: cloudfront.OriginRequestQueryStringBehavior.none(),
    });
  }

  #names({ domain }: DeploymentConfig, distribution: cloudfront.Distribution): void {
    if (!domain?.hostedZone) return;
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', {
      hostedZoneId: domain.hostedZone.id,
      zoneName: domain.hostedZone.name,
    });
    const record = {
      zone,
      recordName: `${domain.name}.`,
      target: RecordTarget.fromAlias(new CloudFrontTarget(distribution)),
    };
    new ARecord(this, 'Ipv4', record);
    new AaaaRecord(this, 'Ipv6', record);
  }
}

const wordOf = ({ doorGeneration }: DeploymentConfig): string => `word${doorGeneration}`;
