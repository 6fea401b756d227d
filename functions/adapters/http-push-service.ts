import type { PushOutcome, PushRequest, PushService } from '../ports/push-service.ts';
import { isAllowedService } from '../push/allowed-service.ts';

/** A push service that hangs must not hold up the mails of the same batch. */
const patienceMs = 3_000;

/** Posts to push services over the internet. Redirects are not followed: they could lead anywhere (SSRF). */
export class HttpPushService implements PushService {
  readonly #more: readonly string[];

  /** @param more origins that this deployment allows besides the known ones */
  constructor(more: readonly string[] = []) {
    this.#more = more;
  }

  async post({ endpoint, headers, body }: PushRequest): Promise<PushOutcome> {
    // Looked at when it was taken in as well; what is allowed may have changed since, and this is the door.
    if (!isAllowedService(endpoint, this.#more)) return 'refused';
    const request = { method: 'POST', headers, body, redirect: 'manual' as const };
    try {
      const response = await fetch(endpoint, { ...request, signal: AbortSignal.timeout(patienceMs) });
      await response.body?.cancel();
      return outcomeOf(response.status);
    } catch {
      return 'failed';
    }
  }
}

/** RFC 8030, section 5 and 8.4: 404 and 410 say that the subscription is over. */
function outcomeOf(status: number): PushOutcome {
  if (status >= 200 && status < 300) return 'taken';
  if (status === 404 || status === 410) return 'gone';
  return status === 429 || status >= 500 ? 'failed' : 'refused';
}
