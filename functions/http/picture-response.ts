import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/**
 * A picture that somebody uploaded: a browser shows it as what it is said to be, runs nothing in it, even when it is opened by
 * itself, and keeps it, for its address is a hash of it (THREATS W7).
 */
export const pictureResponse = (contentType: string, bytes: Uint8Array): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 200,
  headers: {
    'cache-control': 'public, max-age=31536000, immutable',
    'content-disposition': 'inline',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'content-type': contentType,
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
    'x-content-type-options': 'nosniff',
  },
  isBase64Encoded: true,
  body: Buffer.from(bytes).toString('base64'),
});
