import type { HeartbeatMessage } from '#shared/protocol/bridge-message.ts';
import { protocolVersion } from '#shared/protocol/job.ts';
import type { DirectoryPolicy } from '#shared/domain/directory-policy.ts';
import type { Keystore } from '../keystore/keystore.ts';

export interface HeartbeatDeps {
  readonly names: { readonly directory: string; readonly bridge: string };
  readonly keystore: Pick<Keystore, 'signStatement'>;
  readonly softwareVersion: string;
  readonly intervalMs: number;
  /** Asks a controller, really. @returns the domain's policy, as the proof that one answered */
  probeDirectory(): Promise<DirectoryPolicy>;
  /** Signs and sends. */
  send(message: HeartbeatMessage): Promise<void>;
  /** What only a cloud is told that understands it. */
  more?(): Pick<
    HeartbeatMessage,
    | 'controllers'
    | 'authority'
    | 'scopeRevision'
    | 'sealKeySince'
    | 'fineGrainedPolicies'
    | 'breached'
    | 'openAttributes'
  >;
  now(): Date;
  readonly events: {
    beaten(state: { isDirectoryReachable: boolean; error?: unknown }): void;
    failed(error: unknown): void;
  };
}

/** Tells the cloud that this bridge is here and whether its directory can be reached. */
export interface Heartbeat {
  /** Resolves after the first heartbeat was sent, however long the queue takes to answer. */
  start(): Promise<void>;
  /** A heartbeat out of turn, when the directory has just gone or come back. */
  beatSoon(): void;
  /** Sends the last one. Never rejects. */
  stop(): Promise<void>;
}

interface DirectoryState {
  /** There when a controller answered. */
  readonly policy?: DirectoryPolicy;
  readonly error?: unknown;
}

const probeDeadlineMs = 5_000;
const retryMs = 2_000;

export function createHeartbeat(deps: HeartbeatDeps): Heartbeat {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let beating: Promise<boolean> | undefined;
  let last: DirectoryState = {};

  const beat = (): Promise<boolean> => {
    // One at a time: a slow one must not overtake its successor.
    beating ??= lookAtDirectory(deps)
      .then((state) => sendOne(deps, (last = state), false))
      .finally(() => (beating = undefined));
    return beating;
  };
  const schedule = (ms: number): void => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void beat().then(next), ms);
  };
  const next = (wasSent: boolean): void => schedule(wasSent ? deps.intervalMs : Math.min(retryMs, deps.intervalMs));

  return {
    async start() {
      while (!isStopped && !(await beat())) await new Promise((resolve) => setTimeout(resolve, retryMs / 2));
      schedule(deps.intervalMs);
    },
    beatSoon: () => schedule(0),
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await beating;
      // Without another look, which could take longer than the service manager waits.
      await sendOne(deps, last, true);
    },
  };
}

async function sendOne(deps: HeartbeatDeps, state: DirectoryState, isStopping: boolean): Promise<boolean> {
  try {
    const keys = await deps.keystore.signStatement(deps.names, deps.now());
    await deps.send({
      version: protocolVersion,
      type: 'heartbeat',
      ...deps.names,
      sentAt: deps.now().toISOString(),
      keys,
      softwareVersion: deps.softwareVersion,
      isDirectoryReachable: state.policy !== undefined,
      ...(state.policy && { domainPolicy: state.policy }),
      ...(isStopping && { isStopping }),
      ...deps.more?.(),
    });
    deps.events.beaten({ isDirectoryReachable: state.policy !== undefined, error: state.error });
    return true;
  } catch (error) {
    deps.events.failed(error);
    return false;
  }
}

async function lookAtDirectory(deps: HeartbeatDeps): Promise<DirectoryState> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${probeDeadlineMs} ms`)), probeDeadlineMs);
  });
  try {
    return { policy: await Promise.race([deps.probeDirectory(), late]) };
  } catch (error) {
    return { error };
  } finally {
    clearTimeout(timer);
  }
}
