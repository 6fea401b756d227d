import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
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

/** Asks a server for its `Date`, through the proxy if there is one; whatever status it answers with. */
export function httpDate(url: string): Promise<string | null> {
  const isPlain = url.startsWith('http:');
  const agent = isPlain ? new HttpAgent() : new HttpsAgent({ proxyEnv: process.env });
  return new Promise((resolve, reject) => {
    const request = (isPlain ? httpRequest : httpsRequest)(url, { method: 'HEAD', agent, timeout: 10_000 });
    request.once('timeout', () => request.destroy(new Error('no answer within 10 s')));
    request.once('error', reject);
    request.once('response', (answer) => {
      answer.resume();
      resolve(answer.headers.date ?? null);
    });
    request.end();
  });
}
