import { afterEach, describe, expect, it } from '@jest/globals';
import { HeartbeatMessage } from '#shared/protocol/bridge-message.ts';
import { createHeartbeat } from '#bridge/report/heartbeat.ts';
import type { Heartbeat } from '#bridge/report/heartbeat.ts';
import { FakeDirectory } from '../fake-directory.ts';

describe('heartbeats', () => {
  let heartbeat: Heartbeat;
  const sent: HeartbeatMessage[] = [];
  const directory = new FakeDirectory();
  let refusals = 0;
  let onSend: (() => void) | undefined;

  const create = (): void => {
    heartbeat = createHeartbeat({
      names: { directory: 'corp', bridge: 'bridge-1' },
      keystore: { signStatement: () => Promise.resolve('statement') },
      softwareVersion: '1.0.0',
      intervalMs: 60_000,
      probeDirectory: () => directory.readDomainPolicy(),
      send: (message) => {
        if (refusals-- > 0) return Promise.reject(new Error('queue away'));
        sent.push(HeartbeatMessage.parse(message));
        onSend?.();
        return Promise.resolve();
      },
      now: () => new Date(),
      events: { beaten: () => undefined, failed: () => undefined },
    });
  };
  const nextSent = (): Promise<void> => new Promise((resolve) => (onSend = resolve));
  afterEach(() => heartbeat.stop());

  it('tell the keys and the policy, then that the directory is gone, and last that the bridge stops', async () => {
    create();
    await heartbeat.start();
    expect(sent.at(-1)).toMatchObject({
      keys: 'statement',
      isDirectoryReachable: true,
      domainPolicy: { minLength: 7 },
    });

    directory.isDown = true;
    const out = nextSent();
    heartbeat.beatSoon();
    await out;
    expect(sent.at(-1)).toMatchObject({ isDirectoryReachable: false });
    expect(sent.at(-1)).not.toHaveProperty('domainPolicy');

    await heartbeat.stop();
    expect(sent.at(-1)).toMatchObject({ isStopping: true });
  });

  it('start only when the queue has taken the first', async () => {
    refusals = 1;
    const before = sent.length;
    create();
    await heartbeat.start();
    expect(sent.length).toBe(before + 1);
  });
});
