import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { once } from 'node:events';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { verifyBridgeMessage } from '#shared/protocol/bridge-message.ts';
import type { ResultMessage } from '#shared/protocol/bridge-message.ts';
import { verifyKeyStatement } from '#shared/protocol/key-statement.ts';
import { CheckReport } from '#bridge/check/check-report.ts';
import type { HealthReport } from '#bridge/health/bridge-health.ts';
import { initArguments, setUpBridgeProcess } from './bridge-process.ts';
import type { BridgeProcessSetup } from './bridge-process.ts';

jest.setTimeout(60_000);

describe('the bridge command, with a real directory and queue', () => {
  let setup: BridgeProcessSetup;
  let fingerprint: string;

  beforeAll(async () => {
    setup = await setUpBridgeProcess();
    const { out } = await setup.command(...initArguments(setup));
    fingerprint = /[0-9a-f]{4}(-[0-9a-f]{4}){15}/.exec(out)![0];
    // The port of the template may be taken on the machine that runs the tests.
    setup.edit((text) => text.replace('port: 9464', 'port: 0').replace('concurrency: 8', 'concurrency: 4'));
  });
  afterAll(() => setup.close());

  /** The next result of a job: that of an earlier one comes again when its bridge was killed before it deleted the job. */
  const resultOf = async ({ id }: { id: string }): Promise<ResultMessage> => {
    for (;;) {
      const signed = await setup.queue.nextResult(20);
      if (signed === undefined) throw new Error('the bridge said nothing');
      const message = await verifyBridgeMessage(signed, () => [fingerprint]);
      if (message.type === 'heartbeat') {
        setup.cloud.recipients = [(await verifyKeyStatement(message.keys, [fingerprint])).sealKey];
      }
      if (message.type === 'result' && message.operation === id) return message;
    }
  };
  const waitForKeys = async (): Promise<void> => {
    for (;;) {
      const message = await verifyBridgeMessage((await setup.queue.nextResult())!, () => [fingerprint]);
      if (message.type !== 'heartbeat') continue;
      setup.cloud.recipients = [(await verifyKeyStatement(message.keys, [fingerprint])).sealKey];
      return;
    }
  };

  it('init keeps keys and configuration that are there', async () => {
    const before = readFileSync(setup.config, 'utf8');
    const again = await setup.command(...initArguments(setup), '--json');
    expect(JSON.parse(again.out)).toMatchObject({ directory: 'corp', bridge: 'bridge-1', fingerprint });
    expect(readFileSync(setup.config, 'utf8')).toBe(before);
    for (const name of ['identity.json', 'seal.json']) {
      expect(statSync(join(setup.folder, 'conf/keys', name)).mode & 0o777).toBe(0o600);
    }
  });

  it('fingerprint shows the same again', async () => {
    const { out, code } = await setup.command('fingerprint', '--config', setup.config);
    expect([out.trim(), code]).toEqual([fingerprint, 0]);
  });

  it('check passes line by line where all is well', async () => {
    const { out, code } = await setup.command('check', '--config', setup.config, '--json');
    const report = CheckReport.parse(JSON.parse(out));
    expect(report.lines.filter((line) => !line.passed)).toEqual([]);
    expect(report).toMatchObject({ passed: true, directory: 'corp', bridge: 'bridge-1' });
    expect(report.lines.map((line) => line.name)).toEqual(
      expect.arrayContaining(['configuration', 'keys', 'clock', 'job queue: receive', 'result queue: send']),
    );
    expect(code).toBe(0);
    expect(out).not.toContain('one-time passwords');
  });

  it('check says where helpers may get to know a password', async () => {
    const config = join(dirname(setup.config), 'open.yaml');
    const open = 'helpers:\n  oneTimePasswords: true\n  oneTimePasswordsPerHour: 3\n';
    writeFileSync(config, `${readFileSync(setup.config, 'utf8')}\n${open}`, { mode: 0o600 });
    const { out } = await setup.command('check', '--config', config, '--json');
    const line = CheckReport.parse(JSON.parse(out)).lines.find(({ name }) => name === 'one-time passwords');
    expect(line).toMatchObject({ passed: true, detail: expect.stringContaining('3 an hour at most') });
  });

  it('check ends with 1 where something does not answer, with 78 where the bridge would not start', async () => {
    await setup.queue.pull();
    const away = await setup.command('check', '--config', setup.config, '--json');
    await setup.queue.plugIn();
    expect([away.code, CheckReport.parse(JSON.parse(away.out)).passed]).toEqual([1, false]);
    chmodSync(setup.config, 0o640);
    const open = await setup.command('check', '--config', setup.config);
    const run = await setup.command('run', '--config', setup.config);
    chmodSync(setup.config, 0o600);
    for (const { code, out, errors } of [open, run]) {
      expect(out + errors).toContain(`chmod go= ${setup.config}`);
      expect(code).toBe(78);
    }
  });

  it('refuses a bind password that others can read, and says what to do', async () => {
    const file = join(setup.folder, 'bind-password');
    chmodSync(file, 0o644);
    const { errors, code } = await setup.command('run', '--config', setup.config);
    chmodSync(file, 0o600);
    expect(errors).toContain(`chmod go= ${file}`);
    expect(code).toBe(78);
  });

  it('refuses to start while ldapts would print passwords', async () => {
    setup.environment = { ...process.env, NODE_DEBUG: 'ldapts' };
    const { errors, code } = await setup.command('run', '--config', setup.config);
    setup.environment = process.env;
    expect(errors).toContain('NODE_DEBUG');
    expect(code).toBe(78);
  });

  it('run carries out a reset, survives kill -9, and ends cleanly on SIGTERM', async () => {
    const first = await setup.run();
    await waitForKeys();
    const { objectGuid } = await verify('ann', 'Harbour-Lamp-41');
    const reset = (newPassword: string) =>
      setup.cloud.job('password.reset', 'ann', { passwords: { newPassword }, objectGuid: objectGuid! });
    const job = await reset('Winding-Path-77');
    await setup.queue.sendJob(await setup.cloud.sign(job), 'ann');
    expect(await resultOf(job)).toMatchObject({ outcome: 'done' });
    first.kill('SIGKILL');
    await once(first, 'exit');

    const second = await setup.run('--exit-with-parent');
    await setup.queue.sendJob(await setup.cloud.sign(job), 'ann');
    expect(await resultOf(job)).toMatchObject({ outcome: 'done' });
    expect(await verify('ann', 'Winding-Path-77')).toMatchObject({ outcome: 'done' });
    expect(await verify('ann', 'Harbour-Lamp-41')).toMatchObject({ outcome: 'credentials-refused' });
    second.kill('SIGTERM');
    expect(await once(second, 'exit')).toEqual([0, null]);
  });

  it('status and the support bundle say how the running bridge is, and that none runs', async () => {
    const port = await freePort();
    setup.edit((text) => text.replace('\n  port: 0', `\n  port: ${port}`));
    const status = async (...more: string[]) => setup.command('status', '--config', setup.config, ...more);
    expect(await status()).toMatchObject({ code: 1, out: expect.stringContaining('Is it running?') });
    const child = await setup.run();
    const told = async () => JSON.parse((await status('--json')).out) as HealthReport;
    // The first poll of the queue may still be under way.
    expect(await until(told, (report) => report.status === 'ok')).toMatchObject({
      status: 'ok',
      about: { bridge: 'bridge-1', fingerprint, pid: child.pid },
      jobs: { unsentResults: 0 },
    });
    expect(await status()).toMatchObject({ code: 0, out: expect.stringContaining(fingerprint) });
    const out = join(setup.folder, 'support.tar.gz');
    const made = await setup.command('support-bundle', '--config', setup.config, '--out', out);
    expect(made).toMatchObject({ code: 0, errors: expect.stringContaining(out) });
    const text = gunzipSync(readFileSync(out)).toString();
    expect(text).toContain('latchkey_bridge_queue_up 1');
    expect(text).not.toContain(readFileSync(join(setup.folder, 'bind-password'), 'utf8').trim());
    expect(statSync(out).mode & 0o777).toBe(0o600);
    child.kill('SIGTERM');
    await once(child, 'exit');
    setup.edit((text) => text.replace(`\n  port: ${port}`, '\n  port: 0'));
  });

  it('run ends with its parent where asked to', async () => {
    const child = await setup.run('--exit-with-parent');
    child.stdin!.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  async function freePort(): Promise<number> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }

  async function until<T>(look: () => Promise<T>, isIt: (seen: T) => boolean): Promise<T> {
    for (let tries = 0; ; tries++) {
      const seen = await look();
      if (isIt(seen) || tries > 20) return seen;
    }
  }

  async function verify(login: string, currentPassword: string): Promise<ResultMessage> {
    const job = await setup.cloud.job('password.verify', login, { passwords: { currentPassword } });
    await setup.queue.sendJob(await setup.cloud.sign(job), login);
    return resultOf(job);
  }
});
