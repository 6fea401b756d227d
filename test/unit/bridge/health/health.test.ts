import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { Writable } from 'node:stream';
import { Secret } from '#shared/secret.ts';
import { BridgeHealth } from '#bridge/health/bridge-health.ts';
import { startHealthServer } from '#bridge/health/health-server.ts';
import type { HealthServer } from '#bridge/health/health-server.ts';
import { createLog } from '#bridge/health/log.ts';
import { createMetrics } from '#bridge/health/metrics.ts';

describe('GET /health and /metrics', () => {
  let server: HealthServer;
  const metrics = createMetrics();
  let health: BridgeHealth;

  beforeEach(async () => {
    health = new BridgeHealth({ now: () => new Date(), controllers: () => [] });
    server = await startHealthServer({ port: 0, report: () => health.report(), metrics });
  });
  afterEach(() => server.close());

  it('is 200 only while queue and directory answer', async () => {
    const status = async (): Promise<number> => (await fetch(`${server.url}/health`)).status;
    expect(await status()).toBe(503);
    health.noteQueue(true);
    expect(await status()).toBe(503);
    health.noteDirectory(true);
    expect(await status()).toBe(200);
    health.noteQueue(false);
    expect(await (await fetch(`${server.url}/health`)).json()).toMatchObject({
      status: 'failing',
      queue: { isAnswering: false },
      directory: { isReachable: true },
    });
    health.noteStopping();
    expect(await status()).toBe(503);
  });

  it('says once when something changes, the first time included', () => {
    expect([health.noteQueue(false), health.noteQueue(false), health.noteQueue(true)]).toEqual([true, false, true]);
  });

  it('shows metrics for Prometheus', async () => {
    metrics.jobs.inc({ kind: 'password.reset', outcome: 'done' });
    const text = await (await fetch(`${server.url}/metrics`)).text();
    expect(text).toContain('latchkey_bridge_jobs_total{kind="password.reset",outcome="done"} 1');
  });

  it('answers nobody who came by another name, and nothing but GET', async () => {
    const status = await new Promise((resolve) => {
      request(`${server.url}/metrics`, { headers: { host: 'evil.example' } }, (response) =>
        resolve(response.statusCode),
      ).end();
    });
    expect(status).toBe(403);
    expect((await fetch(`${server.url}/health`, { method: 'POST' })).status).toBe(405);
    expect((await fetch(`${server.url}/`)).status).toBe(404);
  });
});

describe('THREATS W8: the log', () => {
  it('never writes a secret, however it is handed over', () => {
    let written = '';
    const destination = new Writable({ write: (chunk, _, done) => ((written += String(chunk)), done()) });
    const log = createLog({ level: 'debug', names: { directory: 'corp', bridge: 'b' }, destination });
    const canary = 'canary-secret';
    log.info({ newPassword: canary, job: { sealed: canary }, deep: { er: { unicodePwd: canary } } }, 'm');
    log.info({ secret: new Secret(canary), token: canary, bindPassword: canary }, 'm');
    const cause = Object.assign(new Error('m'), { request: { body: canary }, config: canary });
    log.error({ error: new Error('outer', { cause }) }, 'm');
    expect(written).toContain('outer');
    expect(written).not.toContain(canary);
  });
});
