import { describe, expect, it } from '@jest/globals';
import type { Client } from 'ldapts';
import { ConnectionPool } from '#bridge/connectors/active-directory/connection-pool.ts';

function setup(options: { size?: number; failOpen?: () => boolean } = {}) {
  const opened: { isAlive: boolean; inUse: number; unbind(): Promise<void> }[] = [];
  const pool = new ConnectionPool({
    open: () => {
      if (options.failOpen?.()) return Promise.reject(new Error('no'));
      const client = {
        isAlive: true,
        inUse: 0,
        unbind: () => Promise.resolve(void (client.isAlive = false)),
      };
      opened.push(client);
      return Promise.resolve(client as unknown as Client);
    },
    isUsable: (client) => (client as unknown as { isAlive: boolean }).isAlive,
    size: options.size ?? 3,
    idleMs: 60_000,
  });
  return { pool, opened };
}

describe('the connection pool', () => {
  it('lends a connection to one call at a time, and opens no more than it may', async () => {
    const { pool, opened } = setup();
    const use = async (client: Client) => {
      const state = client as unknown as { inUse: number };
      state.inUse += 1;
      expect(state.inUse).toBe(1);
      await new Promise((resolve) => setImmediate(resolve));
      state.inUse -= 1;
    };
    await Promise.all(Array.from({ length: 50 }, () => pool.lend(use)));
    expect(opened).toHaveLength(3);
  });

  it('does not use a connection again after its work failed, nor one that was dropped', async () => {
    const { pool, opened } = setup();
    await expect(pool.lend(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(opened[0]!.isAlive).toBe(false);
    await pool.lend(() => Promise.resolve());
    opened[1]!.isAlive = false;
    expect(pool.hasIdle()).toBe(false);
    await pool.lend(() => Promise.resolve());
    expect(opened).toHaveLength(3);
  });

  it('keeps its places when connections cannot be opened', async () => {
    let isDown = true;
    const { pool } = setup({ size: 1, failOpen: () => isDown });
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await expect(pool.lend(() => Promise.resolve())).rejects.toThrow('no');
    }
    isDown = false;
    expect(await pool.lend(() => Promise.resolve('up'))).toBe('up');
  });

  it('lets those who wait have a connection that comes back when a new one cannot be had', async () => {
    let isDown = false;
    const { pool, opened } = setup({ failOpen: () => isDown });
    const loan = await pool.borrow();
    isDown = true;
    const waiting = [pool.lend(() => Promise.resolve('a')), pool.lend(() => Promise.resolve('b'))];
    await new Promise((resolve) => setImmediate(resolve));
    loan.giveBack(true);
    expect(await Promise.all(waiting)).toEqual(['a', 'b']);
    expect(opened).toHaveLength(1);
  });

  it('leaves nobody waiting when the last connection is lost', async () => {
    let isDown = false;
    const { pool } = setup({ failOpen: () => isDown });
    const loan = await pool.borrow();
    isDown = true;
    const waiting = Array.from({ length: 5 }, () => pool.lend(() => Promise.resolve()));
    loan.giveBack(false);
    const settled = await Promise.allSettled(waiting);
    expect(settled.map((one) => one.status)).toEqual(Array.from({ length: 5 }, () => 'rejected'));
  });

  it('ends connections that come back after it was closed', async () => {
    const { pool, opened } = setup();
    const loan = await pool.borrow();
    pool.close();
    loan.giveBack(true);
    expect(opened[0]!.isAlive).toBe(false);
  });
});
