import { Duration } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

/** Nothing but our own files, no inline script or style, no frames, no forms that leave (THREATS W7). */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // One policy, for the addresses of our own workers (`portal/app/own-script.ts`); nothing else becomes a script.
  'trusted-types latchkey',
].join('; ');

/** Passkeys are for our own pages: no frame may ask for one in our name. What is not needed is off. */
const permissionsPolicy = [
  'publickey-credentials-create=(self)',
  'publickey-credentials-get=(self)',
  ...['camera', 'geolocation', 'microphone', 'payment'].map((feature) => `${feature}=()`),
].join(', ');

/** The headers of every page and file, and on top of the API's own. @param name in the policy's name, after `latchkey-` */
export const securityHeaders = (
  scope: Construct,
  id: string,
  name: string,
  policy = contentSecurityPolicy,
): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, id, {
    responseHeadersPolicyName: `latchkey-${name}`,
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: policy, override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      // Addresses in the portal carry an alias, never a secret; still, no other site needs to know them.
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        override: true,
      },
    },
    customHeadersBehavior: {
      customHeaders: [
        { header: 'Cross-Origin-Opener-Policy', value: 'same-origin', override: true },
        { header: 'Cross-Origin-Resource-Policy', value: 'same-origin', override: true },
        { header: 'Permissions-Policy', value: permissionsPolicy, override: true },
      ],
    },
    removeHeaders: ['server'],
  });
