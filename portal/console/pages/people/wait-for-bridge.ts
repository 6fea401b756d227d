import type { Answer } from '../../api/client.ts';

const askEveryMs = 700;
/** The order is over by then. */
const patienceMs = 125_000;

/** Asks again and again until a bridge has answered. Then, or when the order is over, it says how it ended. */
export async function waitForBridge<T extends { readonly state: string }>(
  ask: () => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (!answer.ok || answer.value.state !== 'waiting') return answer;
    if (Date.now() > until) return { ok: false, error: { code: 'directory-unreachable' } };
    await new Promise((resolve) => setTimeout(resolve, askEveryMs));
  }
}
