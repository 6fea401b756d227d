import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { actions } from '#functions/actions/registry.ts';
import { matchRoute } from '#local/cloud/front/api-event.ts';
import { ApiClient } from '#test/support/api-client.ts';
import type { ApiAnswer, ApiRequestOptions } from '#test/support/api-client.ts';
import type { Product } from '#test/support/product.ts';
import { newAddress } from '#test/support/source-client.ts';

type Handler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;
/** Functions by group, on the product's own tables, queues and keys. */
export type Handlers = Readonly<Record<'public' | 'user' | 'admin', Handler>>;

/** The product's functions without the front, which keeps from them most of what a client sends. */
export async function handlersOf({ facts }: Product): Promise<Handlers> {
  Object.assign(process.env, facts.functionEnvironments['latchkey-local-user'], {
    ...facts.functionEnvironments['latchkey-local-admin'],
    ...facts.functionEnvironments['latchkey-local-public'],
    ...{ AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
    AWS_ENDPOINT_URL_DYNAMODB: facts.endpoints.tables,
    AWS_ENDPOINT_URL_SQS: new URL(Object.values(facts.queueUrls)[0]!).origin,
    AWS_ENDPOINT_URL_KMS: facts.endpoints.keys,
  });
  const [front, user, admin] = await Promise.all([
    import('#functions/http/public.ts'),
    import('#functions/http/user.ts'),
    import('#functions/http/admin.ts'),
  ]);
  return { public: front.handler, user: user.handler, admin: admin.handler };
}

const routes = actions.map(({ method, path, group }) => ({ method, path, functionName: group }));

/** A browser whose headers all reach the function: as if the front forwarded everything. */
export class InsideClient extends ApiClient {
  readonly #handlers: Handlers;
  readonly #headers: Record<string, string>;
  readonly #address = newAddress();

  constructor(product: Product, handlers: Handlers, headers: Record<string, string>) {
    super(product.facts.apiUrl);
    this.#handlers = handlers;
    this.#headers = {
      'x-latchkey-door': process.env['LATCHKEY_DOOR']!,
      'cloudfront-viewer-address': `${this.#address}:4711`,
      ...headers,
    };
  }

  override async request<Body>(
    method: string,
    path: string,
    body?: unknown,
    options: ApiRequestOptions = {},
  ): Promise<ApiAnswer<Body>> {
    const [plain = '', query = ''] = path.split('?');
    const match = matchRoute(routes, method, plain)!;
    const answer = await this.#handlers[match.route.functionName as keyof Handlers]({
      rawPath: `/api/v1${plain}`,
      rawQueryString: query,
      ...(query && { queryStringParameters: Object.fromEntries(new URLSearchParams(query)) }),
      cookies: [...this.cookies].map((pair) => pair.join('=')),
      headers: {
        ...(method !== 'GET' && { 'content-type': 'application/json', 'x-latchkey-request': '1' }),
        ...this.#headers,
        ...options.headers,
      },
      requestContext: { requestId: 'inside', domainName: this.#headers['host'], http: { method, path: plain } },
      isBase64Encoded: false,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    } as unknown as APIGatewayProxyEventV2);
    for (const line of answer.cookies ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const text = answer.body ?? '';
    return {
      status: answer.statusCode!,
      headers: new Headers(answer.headers as Record<string, string>),
      body: (text === '' ? undefined : JSON.parse(text)) as Body,
    };
  }
}
