import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Origin } from '#shared/api/activity-views.ts';
import type { Environment } from '#shared/domain/environment/environment.ts';

/**
 * What a request says about where it comes from, read once and only when it is asked for. The address, the country and
 * the network's number are CloudFront's own words: what a client sends under those names ends there (THREATS W2).
 */
export function surroundingsOf(
  headers: APIGatewayProxyEventV2['headers'],
  { clientAddress, device }: { clientAddress: string; device: string | undefined },
): () => Promise<Environment> {
  let read: Promise<Environment> | undefined;
  return () => (read ??= readNow());

  async function readNow(): Promise<Environment> {
    // Loaded by the requests that ask.
    const { readEnvironment } = await import('./read-environment.ts');
    return readEnvironment({
      userAgent: headers['user-agent'],
      acceptLanguage: headers['accept-language'],
      viewerCountry: headers['cloudfront-viewer-country'],
      viewerAsn: headers['cloudfront-viewer-asn'],
      clientAddress,
      deviceId: device,
    });
  }
}

/** The part of it that a person is shown: nothing that would let one device be told from another. */
export function originOf({ device, system, browser, network, country }: Environment): Origin {
  const parts = { device, system, browser, network, country };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
