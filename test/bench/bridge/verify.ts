import { readFileSync } from 'node:fs';
import { Client } from 'ldapts';
import type { ExternalDirectory } from '#local/options.ts';
import { median, round, timed } from '../statistics.ts';

/** Looking whether a password is right, one at a time: medians in milliseconds. */
export interface VerifyFigures {
  /** A bind on a connection that is there. */
  readonly directPooled: number;
  /** A bind on a new one, its TLS included. */
  readonly directFresh: number;
  /** In the bridge, whose connections are there: up to the signed result. */
  readonly inBridge: number;
  /** With both queues. */
  readonly queueToQueue: number;
}

/** Somebody whose password is looked at. */
export interface VerifiedPerson {
  readonly login: string;
  reset(newPassword: string): Promise<void>;
  /** @returns milliseconds from queue to queue */
  through(newPassword: string): Promise<number>;
  /** Milliseconds of each job since it was asked last. */
  inBridge(): readonly number[];
}

/** The same password each time: what a directory does with a wrong one is another matter. */
export async function measureVerify(
  { urls, caFile }: ExternalDirectory,
  count: number,
  person: VerifiedPerson,
): Promise<VerifyFigures> {
  const newPassword = `Look-At-This-One-${count}`;
  await person.reset(newPassword);
  const ca = readFileSync(caFile, 'utf8');
  const open = (): Client => new Client({ url: urls[0]!, tlsOptions: { ca } });
  const name = `${person.login}@demo.example`;
  const pooled = open();
  await pooled.bind(name, newPassword);
  const [there, fresh, queued]: [number[], number[], number[]] = [[], [], []];
  await person.through(newPassword);
  person.inBridge();
  for (let turn = 0; turn < count; turn++) {
    there.push(await timed(() => pooled.bind(name, newPassword)));
    const client = open();
    fresh.push(await timed(() => client.bind(name, newPassword)));
    await client.unbind();
    queued.push(await person.through(newPassword));
  }
  await pooled.unbind();
  const [directPooled, directFresh, inBridge, queueToQueue] = [there, fresh, person.inBridge(), queued].map((times) =>
    round(median(times)),
  );
  return { directPooled: directPooled!, directFresh: directFresh!, inBridge: inBridge!, queueToQueue: queueToQueue! };
}
