import type { CheckLine } from '../connectors/directory-connector.ts';
import { clockSkewMs } from '../executor/judge-effect.ts';

/** Compares this machine's clock with the one in an HTTP answer of the queue service. */
export async function checkClock(
  queueUrl: string,
  deps: { now: () => Date; dateOf: (url: string) => Promise<string | null> },
): Promise<CheckLine> {
  const name = 'clock';
  let header: string | null;
  try {
    header = await deps.dateOf(new URL(queueUrl).origin);
  } catch (error) {
    const detail = `${new URL(queueUrl).host} does not answer (${(error as Error).message})`;
    return { name, passed: false, detail, remedy: 'Allow outgoing HTTPS (port 443) to this host, or set HTTPS_PROXY.' };
  }
  const theirs = Date.parse(header ?? '');
  if (Number.isNaN(theirs)) return { name, passed: true, detail: 'not compared: the service sent no date' };
  // The header has whole seconds: half a second is its best guess.
  const offMs = Math.abs(deps.now().getTime() - theirs - 500);
  const detail = `${(offMs / 1000).toFixed(1)} s beside the queue service`;
  return offMs <= clockSkewMs
    ? { name, passed: true, detail }
    : {
        name,
        passed: false,
        detail,
        remedy: 'Jobs live two minutes: set the clock, and keep it set with NTP (timedatectl).',
      };
}

/** Asks a server for its `Date`; whatever status it answers with. */
export async function httpDate(url: string): Promise<string | null> {
  const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(10_000), redirect: 'manual' });
  return answer.headers.get('date');
}
