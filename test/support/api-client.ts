/** An answer of the API, read whole. */
export interface ApiAnswer<Body = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** What a request may be bent with, to play an attacker. */
export interface ApiRequestOptions {
  readonly headers?: Record<string, string>;
  /** Sent as it is instead of JSON. */
  readonly rawBody?: string | Uint8Array<ArrayBuffer>;
  readonly cookies?: Record<string, string>;
}

/** One browser's worth of cookies in front of the real HTTP API. */
export class ApiClient {
  readonly cookies = new Map<string, string>();
  readonly #apiUrl: string;

  /** @param apiUrl such as `http://localhost:8080/api/v1` */
  constructor(apiUrl: string) {
    this.#apiUrl = apiUrl.replace(/\/$/, '');
  }

  get<Body = never>(path: string, options?: ApiRequestOptions): Promise<ApiAnswer<Body>> {
    return this.request('GET', path, undefined, options);
  }

  post<Body = never>(path: string, body: unknown = {}, options?: ApiRequestOptions): Promise<ApiAnswer<Body>> {
    return this.request('POST', path, body, options);
  }

  delete<Body = never>(path: string, body?: unknown, options?: ApiRequestOptions): Promise<ApiAnswer<Body>> {
    return this.request('DELETE', path, body, options);
  }

  async request<Body>(
    method: string,
    path: string,
    body?: unknown,
    options: ApiRequestOptions = {},
  ): Promise<ApiAnswer<Body>> {
    const sent = options.rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
    const cookies = { ...Object.fromEntries(this.cookies), ...options.cookies };
    const cookie = Object.entries(cookies).map((pair) => pair.join('='));
    const response = await fetch(this.#apiUrl + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(method !== 'GET' && { 'content-type': 'application/json', 'x-latchkey-request': '1' }),
        ...(cookie.length > 0 && { cookie: cookie.join('; ') }),
        ...options.headers,
      },
      ...(sent !== undefined && { body: sent }),
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parse(text) as Body };
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const isCleared = value === '' || attributes.some((attribute) => attribute.toLowerCase() === 'max-age=0');
    if (isCleared) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
