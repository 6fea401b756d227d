import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { softwareVersion } from '../version.ts';
import { readRangeAnswer } from './range-answer.ts';

/** Padded answers of the service that everybody knows have about 50 KB. */
const mostBytes = 1 << 20;

/** Asks for one prefix. */
export interface RangeClient {
  /** @returns the remaining digits that are known. @throws Error in words without the prefix */
  ask(prefix: string): Promise<ReadonlySet<string>>;
  close(): void;
}

/**
 * A client for the interface of Pwned Passwords. Redirects are not followed, and the proxy is that of the environment, as
 * for the queues (`use-proxy.ts`).
 * @param url the prefix comes after it
 */
export function rangeClient({ url, deadlineMs }: { url: string; deadlineMs: number }): RangeClient {
  const base = url.replace(/\/*$/, '/');
  const isPlain = base.startsWith('http:');
  const settings = { keepAlive: true, maxSockets: 8 };
  const agent = isPlain ? new HttpAgent(settings) : new HttpsAgent({ ...settings, proxyEnv: process.env });
  const headers = { 'Add-Padding': 'true', 'User-Agent': `latchkey-bridge/${softwareVersion}` };
  const once = (prefix: string, signal: AbortSignal): Promise<string> =>
    new Promise((resolve, reject) => {
      const asked = (isPlain ? httpRequest : httpsRequest)(`${base}${prefix}`, { agent, headers, signal });
      asked.once('response', (answer) => void readText(answer).then(resolve, reject));
      asked.on('error', (error: NodeJS.ErrnoException) => {
        // It was closed at the other end while nobody used it. Asking is harmless, so it is done once more.
        if (asked.reusedSocket && error.code === 'ECONNRESET') once(prefix, signal).then(resolve, reject);
        else reject(error);
      });
      asked.end();
    });
  return {
    async ask(prefix) {
      const signal = AbortSignal.timeout(deadlineMs);
      try {
        return readRangeAnswer(await once(prefix, signal));
      } catch (error) {
        throw new Error(signal.aborted ? `no answer within ${deadlineMs} ms` : (error as Error).message, {
          cause: signal.aborted ? signal.reason : undefined,
        });
      }
    },
    close: () => agent.destroy(),
  };
}

async function readText(answer: IncomingMessage): Promise<string> {
  if (answer.statusCode !== 200) {
    answer.resume();
    throw new Error(`answers with status ${answer.statusCode!}`);
  }
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > mostBytes) {
      answer.destroy();
      throw new Error('answers with more than a list of digests has');
    }
    parts.push(part);
  }
  return Buffer.concat(parts).toString('latin1');
}
