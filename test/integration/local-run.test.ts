import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PortTaken } from '#local/cloud/listen.ts';
import { startLocal } from '#local/run.ts';
import type { LocalRun } from '#local/run.ts';
import { Person } from '#test/support/person.ts';

const dataDir = path.join(mkdtempSync(path.join(tmpdir(), 'latchkey-local-')), 'data');
const options = { port: 0, dataDir, directory: 'embedded' } as const;
const newPassword = 'Another-Garden-52';
const lastPassword = 'Third-Orchard-77';
let run: LocalRun;
beforeAll(async () => {
  run = await startLocal(options);
}, 120_000);
afterAll(async () => {
  await run.stop();
}, 40_000);

const ann = (): Person => new Person(run, { login: 'ann', email: 'ann@demo.example' });

describe('the whole product on one machine', () => {
  it('says in local.json where everything is', () => {
    const told = JSON.parse(readFileSync(path.join(dataDir, 'local.json'), 'utf8')) as Record<string, unknown>;
    expect(told).toMatchObject({
      portalUrl: run.portalUrl,
      adminUrl: expect.stringMatching(/^http:\/\/localhost:\d+\/console\/$/),
      apiUrl: run.apiUrl,
      mailUrl: run.mailUrl,
      directory: { url: expect.stringMatching(/^ldaps:/), caFile: run.directory.caFile, baseDn: 'DC=demo,DC=example' },
      demoUsers: expect.arrayContaining([
        { login: 'ann', email: 'ann@demo.example', password: 'Harbour-Lamp-41', state: 'usual' },
      ]),
    });
  });

  it('resets a forgotten password through cloud, bridge and directory', async () => {
    expect(await ann().resetPassword(newPassword)).toMatchObject({ state: 'done', outcome: 'done' });
    expect((await ann().signIn('Harbour-Lamp-41')).check.outcome).toBe('credentials-refused');
    expect((await ann().signIn(newPassword)).session).toMatchObject({ login: 'ann' });
  }, 60_000);

  it('serves the portal with the declared headers, and only declared routes', async () => {
    const page = await fetch(`${run.portalUrl}/recovery/code`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await fetch(`${run.apiUrl}/nothing`)).status).toBe(404);
    expect((await fetch(new URL('/portal/assets/nothing.js', run.portalUrl))).status).toBe(403);
    expect((await fetch(new URL('/etc/passwd', run.portalUrl))).status).toBe(404);
  });

  it('refuses a foreign name that points at this machine', async () => {
    const { port } = new URL(run.portalUrl);
    const status = await new Promise((resolve, reject) => {
      const request = http.get({ port, host: '127.0.0.1', headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.once('error', reject);
    });
    expect(status).toBe(421);
  });

  it('listens on this machine only', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .filter((each) => each !== undefined && each.family === 'IPv4' && !each.internal);
    const urls = [run.portalUrl, run.mailUrl, ...Object.values(run.endpoints), ...run.directory.urls];
    for (const { address } of outside as { address: string }[])
      for (const url of urls) expect(await answers(address, Number(new URL(url).port))).toBe(false);
  });

  it('says that a port or a data folder is taken', async () => {
    const port = Number(new URL(run.portalUrl).port);
    const other = path.join(mkdtempSync(path.join(tmpdir(), 'latchkey-other-')), 'data');
    await expect(startLocal({ ...options, dataDir: other, port })).rejects.toBeInstanceOf(PortTaken);
  });

  it('brings a killed bridge back, and survives queue server and directory going away', async () => {
    await run.bridge.kill();
    run.bridge.start();
    await run.restartQueues();
    await run.directory.restart();
    expect(await ann().resetPassword(lastPassword)).toMatchObject({ outcome: 'done' });
  }, 90_000);

  it('keeps its state over a restart', async () => {
    const mails = await ann().mailbox.to('ann@demo.example');
    await run.stop();
    run = await startLocal(options);
    // The last notice may have come in between.
    expect((await ann().mailbox.to('ann@demo.example')).slice(0, mails.length)).toEqual(mails);
    expect((await ann().signIn(lastPassword)).session).toMatchObject({ login: 'ann' });
  }, 600_000);
});

describe('a run that is killed', () => {
  it('leaves no child behind', async () => {
    const folder = path.join(mkdtempSync(path.join(tmpdir(), 'latchkey-killed-')), 'data');
    const child = spawn(process.execPath, ['local/start.ts', '--port', '0', '--data', folder], { stdio: 'ignore' });
    while (!existsSync(path.join(folder, 'logs', 'bridge.log'))) await pause(100);
    const children = childrenOf(child.pid!);
    expect(children.length).toBeGreaterThan(3);
    child.kill('SIGKILL');
    const deadline = Date.now() + 60_000;
    while (children.some(isAlive) && Date.now() < deadline) await pause(100);
    expect(children.filter(isAlive)).toEqual([]);
  }, 600_000);
});

const answers = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 }, () => finish(true));
    const finish = (isThere: boolean): void => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('error', () => finish(false)).once('timeout', () => finish(false));
  });

/** From Linux's process table. */
function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return pids.filter((pid) => statOf(pid)?.parent === parent);
}

const isAlive = (pid: number): boolean => !['Z', undefined].includes(statOf(pid)?.state);

function statOf(pid: number): { state: string; parent: number } | undefined {
  try {
    const [state = '', parent = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
}
