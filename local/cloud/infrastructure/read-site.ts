import type { Assembly, Resource } from './assembly.ts';
import type { SiteShape } from './infrastructure.ts';

type Find = (...types: string[]) => Resource[];
type Read = (resource: Resource) => Record<string, unknown>;

interface Behaviour {
  readonly PathPattern: string;
  readonly TargetOriginId: string;
  readonly OriginRequestPolicyId?: string;
  readonly CachePolicyId?: string;
  readonly ResponseHeadersPolicyId?: string;
}
interface Forwarding {
  readonly HeadersConfig: { readonly Headers: readonly string[] };
  readonly CookiesConfig: { readonly Cookies?: readonly string[] };
}

interface CachePolicy {
  readonly ParametersInCacheKeyAndForwardedToOrigin: {
    readonly HeadersConfig: { readonly Headers?: readonly string[] };
  };
}

const namesIn = ({ HeadersConfig }: Forwarding): string[] => HeadersConfig.Headers.map((name) => name.toLowerCase());

interface Distribution {
  readonly DefaultCacheBehavior: Pick<Behaviour, 'ResponseHeadersPolicyId'>;
  readonly CacheBehaviors: readonly Behaviour[];
  readonly Origins: readonly {
    readonly Id: string;
    readonly OriginCustomHeaders?: readonly { readonly HeaderName: string; readonly HeaderValue: string }[];
  }[];
}

/** Reads what CloudFront was told: the distribution, its policies, its function, and the files in the bucket. */
export function readSite(of: Find, read: Read, assembly: Assembly): SiteShape {
  const distribution = read(of('AWS::CloudFront::Distribution')[0]!)['DistributionConfig'] as Distribution;
  const behaviour = distribution.CacheBehaviors.find(({ PathPattern }) => PathPattern === '/api/*')!;
  const origin = distribution.Origins.find(({ Id }) => Id === behaviour.TargetOriginId)!;
  const forwardingOf = ({ OriginRequestPolicyId: id }: Behaviour): Forwarding => {
    const policy = of('AWS::CloudFront::OriginRequestPolicy').find(({ logicalId }) => logicalId === id)!;
    return read(policy)['OriginRequestPolicyConfig'] as Forwarding;
  };
  // A part of the cache's key reaches the origin as well; managed policies that cache nothing have none.
  const keyHeadersOf = ({ CachePolicyId: id }: Behaviour): string[] => {
    const policy = of('AWS::CloudFront::CachePolicy').find(({ logicalId }) => logicalId === id);
    const config = policy && (read(policy)['CachePolicyConfig'] as CachePolicy);
    return (config?.ParametersInCacheKeyAndForwardedToOrigin.HeadersConfig.Headers ?? []).map((name) =>
      name.toLowerCase(),
    );
  };
  const headersOf = ({ ResponseHeadersPolicyId: id }: Pick<Behaviour, 'ResponseHeadersPolicyId'>) =>
    responseHeaders(read(of('AWS::CloudFront::ResponseHeadersPolicy').find(({ logicalId }) => logicalId === id)!));
  const forwarding = forwardingOf(behaviour);
  return {
    headers: headersOf(distribution.DefaultCacheBehavior),
    viewerRequestCode: String(read(of('AWS::CloudFront::Function')[0]!)['FunctionCode']),
    files: of('Custom::CDKBucketDeployment')
      .map(read)
      .flatMap((deployment) =>
        (deployment['SourceObjectKeys'] as string[]).map((key) => ({
          prefix: String(deployment['DestinationBucketKeyPrefix']),
          folder: assembly.assetFolder(key),
          cacheControl: (deployment['SystemMetadata'] as Record<string, string>)['cache-control'] ?? 'no-cache',
        })),
      ),
    api: {
      pathPattern: behaviour.PathPattern,
      originHeaders: Object.fromEntries(
        (origin.OriginCustomHeaders ?? []).map(({ HeaderName, HeaderValue }) => [
          HeaderName.toLowerCase(),
          HeaderValue,
        ]),
      ),
      forwardedHeaders: namesIn(forwarding),
      forwardedCookies: forwarding.CookiesConfig.Cookies ?? [],
      others: distribution.CacheBehaviors.filter((each) => each !== behaviour).map((each) => ({
        pathPattern: each.PathPattern,
        forwardedHeaders: [...namesIn(forwardingOf(each)), ...keyHeadersOf(each)],
        headers: headersOf(each),
      })),
    },
  };
}

interface HeadersPolicy {
  readonly SecurityHeadersConfig: {
    readonly ContentSecurityPolicy?: { readonly ContentSecurityPolicy: string };
    readonly ContentTypeOptions?: object;
    readonly FrameOptions?: { readonly FrameOption: string };
    readonly ReferrerPolicy?: { readonly ReferrerPolicy: string };
    readonly StrictTransportSecurity?: {
      readonly AccessControlMaxAgeSec: number;
      readonly IncludeSubdomains?: boolean;
    };
  };
  readonly CustomHeadersConfig?: { readonly Items: readonly { readonly Header: string; readonly Value: string }[] };
}

function responseHeaders(properties: Record<string, unknown>): Record<string, string> {
  const { SecurityHeadersConfig: security, CustomHeadersConfig } = properties[
    'ResponseHeadersPolicyConfig'
  ] as HeadersPolicy;
  const {
    ContentSecurityPolicy: csp,
    FrameOptions: frame,
    ReferrerPolicy: referrer,
    StrictTransportSecurity: hsts,
  } = security;
  return {
    ...(csp && { 'content-security-policy': csp.ContentSecurityPolicy }),
    ...(security.ContentTypeOptions && { 'x-content-type-options': 'nosniff' }),
    ...(frame && { 'x-frame-options': frame.FrameOption }),
    ...(referrer && { 'referrer-policy': referrer.ReferrerPolicy }),
    ...(hsts && {
      'strict-transport-security': `max-age=${hsts.AccessControlMaxAgeSec}${hsts.IncludeSubdomains ? '; includeSubDomains' : ''}`,
    }),
    ...Object.fromEntries((CustomHeadersConfig?.Items ?? []).map(({ Header, Value }) => [Header.toLowerCase(), Value])),
  };
}
