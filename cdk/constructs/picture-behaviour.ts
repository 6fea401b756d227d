import { Duration } from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { actions } from '#functions/actions/registry.ts';
import type { RegisteredAction } from '#functions/actions/registry.ts';
import { apiRoot } from '#functions/http/route.ts';
import { securityHeaders } from './security-headers.ts';

/** Nothing runs in a picture, also where it is opened by itself, and whatever a browser takes it for (THREATS W7). */
const nothingRuns = "default-src 'none'; frame-ancestors 'none'; sandbox";

/**
 * Ways to the operations that answer with a picture. Its address is a hash of it, so CloudFront keeps it, for everybody the same:
 * no cookie, query or header of a browser gets through. A refusal says `no-store`, and is kept for no time.
 */
export function pictureBehaviours(
  scope: Construct,
  stage: string,
  api: cloudfront.BehaviorOptions,
): Record<string, cloudfront.BehaviorOptions> {
  const served = actions.filter((action: RegisteredAction) => action.serves !== undefined);
  const behaviour: cloudfront.BehaviorOptions = {
    ...api,
    allowedMethods: cloudfront.AllowedMethods.ALLOW_GET_HEAD,
    cachePolicy: new cloudfront.CachePolicy(scope, 'KeepingPictures', {
      cachePolicyName: `latchkey-${stage}-pictures`,
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(365),
    }),
    originRequestPolicy: new cloudfront.OriginRequestPolicy(scope, 'ForwardingForPictures', {
      originRequestPolicyName: `latchkey-${stage}-pictures`,
      headerBehavior: cloudfront.OriginRequestHeaderBehavior.allowList('CloudFront-Viewer-Address'),
      cookieBehavior: cloudfront.OriginRequestCookieBehavior.none(),
      queryStringBehavior: cloudfront.OriginRequestQueryStringBehavior.none(),
    }),
    responseHeadersPolicy: securityHeaders(scope, 'PictureHeaders', `${stage}-pictures`, nothingRuns),
  };
  return Object.fromEntries(served.map(({ path }) => [`${apiRoot}${path.replaceAll(/\{\w+\}/g, '*')}`, behaviour]));
}
