import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { eventOf } from './world.ts';

/** Answers a request of `fetch` by an API in this process, as CloudFront and API Gateway would hand it over. */
export async function viaHttp(
  api: (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>,
  request: Request,
): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const { headers } = eventOf(request.method, pathname, '198.51.100.7');
  const body = await request.text();
  const query = Object.fromEntries(searchParams);
  const answer = await api({
    ...eventOf(request.method, pathname, '198.51.100.7'),
    headers: {
      'x-latchkey-door': headers['x-latchkey-door'],
      'cloudfront-viewer-address': headers['cloudfront-viewer-address'],
      ...Object.fromEntries(request.headers),
    },
    ...(searchParams.size > 0 && { queryStringParameters: query }),
    ...(body !== '' && { body }),
  } as APIGatewayProxyEventV2);
  return new Response(answer.body ?? null, {
    status: answer.statusCode ?? 200,
    headers: answer.headers as Record<string, string>,
  });
}
