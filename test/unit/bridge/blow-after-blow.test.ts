import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { verifyBridgeMessage } from '#shared/protocol/bridge-message.ts';
import { verifyKeyStatement } from '#shared/protocol/key-statement.ts';
import { Secret } from '#shared/secret.ts';
import { createActiveDirectoryConnector } from '#bridge/connectors/active-directory/active-directory-connector.ts';
import type { DirectoryConnector } from '#bridge/connectors/directory-connector.ts';
import { demoPeople, demoServiceAccount } from '#local/embedded-directory/demo-people.ts';
import { initArguments, setUpBridgeProcess } from './bridge-process.ts';
import type { BridgeProcessSetup } from './bridge-process.ts';

jest.setTimeout(400_000);

/** How often something is taken away: in turn the bridge, the directory and the queue server. */
const blows = Number(process.env['LATCHKEY_BLOWS'] ?? 12);
const logins = ['ann', 'juergen', 'zofia', 'thanh'];

let setup: BridgeProcessSetup;
let judge: DirectoryConnector;
let fingerprint: string;
const passwords = new Map(demoPeople.map(({ login, password }) => [login, password]));

beforeAll(async () => {
  setup = await setUpBridgeProcess();
  const { out } = await setup.command(...initArguments(setup), '--json');
  fingerprint = (JSON.parse(out) as { fingerprint: string }).fingerprint;
  setup.edit((text) =>
    text.replace('port: 9464', 'port: 0').replace(/(perMinute|perAccountPerHour): \d+/gi, '$1: 100000'),
  );
  judge = createActiveDirectoryConnector(
    {
      controllers: [setup.directory.url],
      caPem: readFileSync(join(setup.folder, 'tls/ca.pem'), 'utf8'),
      baseDn: setup.directory.baseDn,
      bindDn: setup.directory.serviceAccountDn,
      bindPassword: new Secret(demoServiceAccount.password),
      servedOus: [setup.directory.peopleDn],
    },
    { now: () => new Date() },
  );
});
afterAll(async () => {
  await judge.close();
  await setup.close();
});

it('THREATS B7: bridge killed, directory and queue server restarted at random points: none lost, each told outcome true', async () => {
  let child = await setup.run();
  await takeKeys();
  const pending = new Map<string, { login: string; newPassword: string }>();
  let isStruck = true;
  let [sent, done] = [0, 0];
  const striking = strikeAgainAndAgain(child).then((last) => {
    child = last;
    isStruck = false;
  });
  const send = async (login: string): Promise<void> => {
    const newPassword = `Walk-The-Line-${sent++}`;
    const kind = sent % 3 === 0 ? 'password.change' : 'password.reset';
    const changed = kind === 'password.change' && { currentPassword: passwords.get(login)! };
    const { objectGuid } = (await accountOf(login))!;
    const job = await setup.cloud.job(kind, login, { passwords: { newPassword, ...changed }, objectGuid });
    pending.set(job.id, { login, newPassword });
    await setup.queue.sendJob(await setup.cloud.sign(job), login);
  };
  for (const login of logins) await send(login);
  while (pending.size > 0) {
    const signed = await setup.queue.nextResult(20);
    const message = signed === undefined ? undefined : await verifyBridgeMessage(signed, () => [fingerprint]);
    if (message?.type !== 'result') continue;
    const told = pending.get(message.operation);
    if (!told) continue;
    pending.delete(message.operation);
    const works = await isPassword(told.login, told.newPassword);
    // `unknown` promises nothing. The other outcomes do; in words that name the case when it fails.
    const truth = message.outcome === 'unknown' ? works : message.outcome === 'done';
    expect(`${message.outcome}, works: ${works}`).toBe(`${message.outcome}, works: ${truth}`);
    if (message.outcome === 'done') done++;
    if (works) passwords.set(told.login, told.newPassword);
    if (isStruck) await send(told.login);
  }
  await striking;
  child.kill('SIGKILL');
  // Else the test would pass as well if the bridge refused everything.
  expect(done).toBeGreaterThan(sent / 2);
  if (process.env['LATCHKEY_BLOWS']) console.log({ blows, sent, done });
});

async function strikeAgainAndAgain(first: ChildProcess): Promise<ChildProcess> {
  let child = first;
  for (let i = 0; i < blows; i++) {
    await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 600));
    if (i % 3 === 1) await setup.restartDirectory(Math.random() * 500);
    else if (i % 3 === 2) {
      await setup.queue.pull();
      await setup.queue.plugIn();
    } else {
      child.kill('SIGKILL');
      child = await setup.run();
    }
  }
  return child;
}

async function takeKeys(): Promise<void> {
  const message = await verifyBridgeMessage((await setup.queue.nextResult())!, () => [fingerprint]);
  if (message.type !== 'heartbeat') return takeKeys();
  setup.cloud.recipients = [(await verifyKeyStatement(message.keys, [fingerprint])).sealKey];
}

const accountOf = (login: string) =>
  persist(async () => (await judge.select()).lookUp({ kind: 'account', value: login }));

const isPassword = (login: string, password: string): Promise<boolean> =>
  persist(async () => {
    const session = await judge.select();
    const account = await session.lookUp({ kind: 'account', value: login });
    return (await session.verify(account, new Secret(password))).outcome === 'done';
  });

/** The judge meets the same outages. */
async function persist<T>(look: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await look();
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
