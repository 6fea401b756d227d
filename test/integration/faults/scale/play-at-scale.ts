import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStoreServer } from '#local/cloud/store-server.ts';
import { newKeyPair } from '#test/unit/bridge/test-jobs.ts';
import type { Scars } from '../scars.ts';
import { seededRandom } from '../seeded-random.ts';
import { makeBridges } from './bridge-pair.ts';
import { evidenceOf, sumScars } from './evidence.ts';
import { judgePlay } from './judge-play.ts';
import type { Judgement } from './judge-play.ts';
import { performAll } from './perform-all.ts';
import { performStep } from './perform-step.ts';
import type { Ending } from './perform-step.ts';
import { countDeadLetters, createQueues } from './queue-pair.ts';
import type { ReaderToll } from './result-readers.ts';
import { startRoughQueueWire } from './rough-queue-wire.ts';
import type { WireToll } from './rough-queue-wire.ts';
import { startSharedDomain } from './shared-domain.ts';
import { startSmallCloud } from './small-cloud.ts';
import type { SmallCloud } from './small-cloud.ts';
import { startUnrest } from './unrest.ts';
import type { Toll } from './unrest.ts';

/** One play: so many operations of every kind while everything fails. */
export interface ScalePlay {
  readonly seed: number;
  readonly steps: number;
  readonly people: number;
  /** Operations under way at the same time. */
  readonly width: number;
  /** Smaller: faults come more often. */
  readonly pace: number;
  /** How long a person waits after an answer before they want something else. */
  readonly breathMs: number;
  readonly say?: (text: string) => void;
}

export interface ScaleReview extends Judgement {
  readonly seed: number;
  readonly endings: readonly Ending[];
  readonly toll: Toll & WireToll & ReaderToll;
  readonly scars: Scars;
  /** People who heard `unknown`, because no bridge had answered within 135 seconds; then one did. */
  readonly late: number;
  readonly deadLetters: number;
  readonly seconds: number;
  /** What the bridges' logs say about each step that went wrong, and the controllers' about each person. */
  readonly evidence: readonly string[];
  /** The same about the one that took longest. */
  readonly slowest: readonly string[];
}

const wireMs = [1, 12] as const;
const replicationMs = [200, 3_000] as const;
const region = 'eu-central-1';

/** Two bridges and two controllers, from the beginning to the judgement. */
export async function playAtScale(play: ScalePlay): Promise<ScaleReview> {
  const { seed, say = () => undefined } = play;
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-scale-'));
  const closing: (() => Promise<void>)[] = [];
  const startedAt = Date.now();
  try {
    const domain = await startSharedDomain({ folder, people: play.people, seed, replicationMs, wireMs });
    closing.push(() => domain.close());
    mkdirSync(join(folder, 'logs'));
    const store = { name: 'queues' as const, dataDir: folder, logsDir: join(folder, 'logs'), port: 0, region };
    const queues = await startStoreServer(store);
    closing.push(() => queues.stop());
    const wire = await startRoughQueueWire({ target: queues.port, random: seededRandom(seed + 20) });
    closing.push(() => wire.close());
    const urls = await createQueues(queues.url, region);
    const jobKey = await newKeyPair('ES256');
    const throughWire = (url: string): string => url.replace(`:${queues.port}/`, `:${wire.port}/`);
    const bridges = await makeBridges(['bridge-1', 'bridge-2'], {
      folder,
      queues: {
        endpoint: `http://127.0.0.1:${wire.port}`,
        jobQueueUrl: throughWire(urls.jobs),
        resultQueueUrl: throughWire(urls.results),
      },
      jobKeys: [jobKey.jwk],
      directory: domain.directory,
    });
    closing.push(() => Promise.all(bridges.map((bridge) => bridge.kill())).then(() => undefined));
    const cloud = await startSmallCloud({
      queues: { endpoint: queues.url, ...urls },
      jobKey,
      fingerprints: bridges.map(({ fingerprint }) => fingerprint),
      people: domain.subjects.map(({ login, objectGuid }) => ({
        ...{ objectGuid, samAccountName: login, displayName: login, isDisabled: false, isProtected: false },
      })),
      random: seededRandom(seed + 30),
    });
    closing.push(() => cloud.close());
    for (const bridge of bridges) bridge.start();
    say('the curtain rises');
    const recipients = bridges.map(({ recipient }) => recipient);
    const setRough = (isRough: boolean): void => void (wire.isRough = cloud.readers.isRough = isRough);
    setRough(true);
    const restartQueues = (): Promise<void> => cloud.betweenOrders(() => queues.restart());
    const unrest = startUnrest({ ...domain, bridges, restartQueues }, seed, play.pace);
    let calm: Promise<void> | undefined;
    const beCalm = (): Promise<void> => {
      setRough(false);
      return (calm ??= unrest.stop());
    };
    const endings = await performAll(play, (step) => performStep(step, { domain, cloud, recipients }), beCalm);
    await beCalm();
    const heard = await hearTheLate(endings, cloud);
    say('asking the directory');
    const judgement = await judgePlay(heard, domain);
    const deadLetters = await countDeadLetters(queues.url, urls, region);
    return {
      ...{ ...judgement, seed, endings, deadLetters, late: endings.filter(({ told }) => told === 'lost').length },
      toll: { ...unrest.toll, ...wire.toll, ...cloud.readers.toll },
      scars: sumScars(bridges),
      seconds: Math.round((Date.now() - startedAt) / 1000),
      slowest: evidenceOf(endings.toSorted((a, b) => b.tookMs - a.tookMs)[0]!, { bridges, domain }),
      evidence: [...new Set(judgement.faults.flatMap((fault) => evidenceOf(fault, { bridges, domain })))],
    };
  } finally {
    for (const close of closing.toReversed()) await close().catch(say);
    rmSync(folder, { recursive: true, force: true });
  }
}

const latePatienceMs = 60_000;

/** What a bridge says when nobody waits any more has to be true as well. */
const hearTheLate = (endings: readonly Ending[], cloud: SmallCloud): Promise<Ending[]> =>
  Promise.all(
    endings.map(async (ending) =>
      ending.told === 'lost'
        ? { ...ending, told: await cloud.lateEnding(ending.operation, latePatienceMs), to: Infinity }
        : ending,
    ),
  );
