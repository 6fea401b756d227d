import { describe, expect, it } from '@jest/globals';
import { onOwnPort } from '#local/cloud/on-own-port.ts';

const patience = { forMs: 20, everyMs: 10 };
const mine = { name: 'tables', port: 4711 };

describe('a server that comes back', () => {
  it('waits until its own port is free again', async () => {
    const answers = [undefined, undefined, 'started'];
    expect(await onOwnPort(mine, async () => answers.shift(), patience)).toBe('started');
    expect(answers).toEqual([]);
  });

  it('says whose port is taken, and does not go elsewhere', async () => {
    let tries = 0;
    const start = async (): Promise<undefined> => void (tries += 1);
    await expect(onOwnPort(mine, start, patience)).rejects.toThrow(/tables.*port 4711/);
    expect(tries).toBe(3);
  });

  it('passes on what else went wrong, at once', async () => {
    const start = (): Promise<undefined> => Promise.reject(new Error('no disk'));
    await expect(onOwnPort(mine, start, patience)).rejects.toThrow('no disk');
  });
});
