import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { verifyBridgeMessage } from '#shared/protocol/bridge-message.ts';
import { verifyKeyStatement } from '#shared/protocol/key-statement.ts';
import type { SealRecipient } from '#shared/protocol/sealing.ts';
import { filetimeFromDate } from '#bridge/connectors/active-directory/filetime.ts';
import { isStoredPassword } from '#local/embedded-directory/stored-password.ts';
import { valuesOf } from '#local/embedded-directory/directory-entry.ts';
import type { DirectoryEntry } from '#local/embedded-directory/directory-entry.ts';
import { demoPeople } from '#local/embedded-directory/demo-people.ts';
import { initArguments, setUpBridgeProcess } from './bridge-process.ts';
import type { BridgeProcessSetup } from './bridge-process.ts';

jest.setTimeout(240_000);

const operations = 120;
/** Not served, or not free to change a password today. */
const without = new Set(['disabled', 'account-expired', 'protected', 'changed-today']);
/** One operation each at a time, as the portal sends them; the directory counts up to 24 passwords of a person. */
const people = demoPeople
  .filter(({ state }) => !without.has(state))
  .slice(0, 15)
  .map(({ login }) => login);
/** What becomes of each person, again and again; a reset first, for some cannot sign in at the beginning. */
const kinds = ['password.reset', 'password.change', 'password.verify', 'account.unlock'] as const;
const names = ['bridge-1', 'bridge-2'] as const;
type Name = (typeof names)[number];

let setup: BridgeProcessSetup;
const fingerprints: string[] = [];
const children = new Map<Name, ChildProcess>();

const configOf = (name: Name): string => join(setup.folder, name === 'bridge-1' ? 'conf' : 'conf-2', 'bridge.yaml');
const start = async (name: Name): Promise<void> => {
  // The last of two that are given counts.
  children.set(name, await setup.run('--config', configOf(name)));
};
/** As the service manager does it. @returns how the process ended */
const upgrade = async (name: Name): Promise<unknown> => {
  const child = children.get(name)!;
  child.kill('SIGTERM');
  const [code] = (await once(child, 'exit')) as [number | null];
  await start(name);
  return code;
};

beforeAll(async () => {
  setup = await setUpBridgeProcess();
  const more = {
    'bridge-1': [],
    'bridge-2': ['--config-dir', join(setup.folder, 'conf-2'), '--bridge-id', 'bridge-2'],
  };
  for (const name of names) {
    const { out } = await setup.command(...initArguments(setup), ...more[name], '--json');
    fingerprints.push((JSON.parse(out) as { fingerprint: string }).fingerprint);
    const text = readFileSync(configOf(name), 'utf8').replace('port: 9464', 'port: 0');
    writeFileSync(configOf(name), text.replace(/(perMinute|perAccountPerHour): \d+/gi, '$1: 100000'));
  }
});
afterAll(() => setup.close());

it('THREATS B7: two bridges share operations of every kind and are upgraded in the middle of them: none lost, none doubled', async () => {
  await Promise.all(names.map(start));
  const recipients = new Map<string, SealRecipient>();
  const pending = new Map<string, string>();
  const free = [...people];
  const passwords = new Map<string, string>();
  const counts = new Map<string, number>();
  const outcomes = new Map<string, string>();
  const answeredBy = new Map<string, number>();
  const written = (): number =>
    setup.directory.store.state.entries.reduce(
      (sum, entry) => sum + (entry.passwords ? entry.passwords.length - 1 : 0),
      0,
    );
  const before = written();
  const entryOf = (login: string): DirectoryEntry =>
    setup.directory.store.state.entries.find((entry) => valuesOf(entry, 'sAMAccountName')[0] === login)!;
  const upgrades: Promise<unknown>[] = [];
  const dueAt: [number, Name][] = [
    [15, 'bridge-1'],
    [45, 'bridge-2'],
    [75, 'bridge-1'],
  ];
  const send = async (): Promise<void> => {
    const login = free.shift()!;
    const turn = counts.get(login) ?? 0;
    counts.set(login, turn + 1);
    const kind = kinds[turn % kinds.length]!;
    const currentPassword = passwords.get(login) ?? '';
    const newPassword = `Walk-The-Line-${turn}-${people.indexOf(login)}`;
    const entry = entryOf(login);
    const secrets = {
      'password.reset': { newPassword },
      'password.change': { currentPassword, newPassword },
      'password.verify': { currentPassword },
      'account.unlock': undefined,
    }[kind];
    if (secrets && 'newPassword' in secrets) passwords.set(login, newPassword);
    if (kind === 'account.unlock') entry.attributes['lockoutTime'] = [filetimeFromDate(new Date())];
    setup.cloud.recipients = [...recipients.values()];
    const parts = { objectGuid: entry.guid, ...(secrets && { passwords: secrets }) };
    const job = await setup.cloud.job(kind, login, parts);
    pending.set(job.id, login);
    await setup.queue.sendJob(await setup.cloud.sign(job), login);
  };
  for (let sent = 0; outcomes.size < operations;) {
    while (recipients.size === names.length && free.length > 0 && sent < operations) {
      await send();
      sent++;
    }
    const signed = await setup.queue.nextResult(20);
    if (signed === undefined) continue;
    const message = await verifyBridgeMessage(signed, () => fingerprints);
    if (message.type === 'heartbeat') {
      recipients.set(message.bridge, (await verifyKeyStatement(message.keys, fingerprints)).sealKey);
    }
    if (message.type !== 'result') continue;
    const login = pending.get(message.operation);
    if (login !== undefined) {
      pending.delete(message.operation);
      free.push(login);
      outcomes.set(message.operation, message.outcome);
      answeredBy.set(message.bridge, (answeredBy.get(message.bridge) ?? 0) + 1);
    }
    if (dueAt[0] && outcomes.size >= dueAt[0][0]) {
      const [, name] = dueAt.shift()!;
      const last = upgrades.at(-1) ?? Promise.resolve();
      upgrades.push(last.then(() => upgrade(name)));
    }
  }
  expect(await Promise.all(upgrades)).toEqual([0, 0, 0]);
  expect(new Set(outcomes.values())).toEqual(new Set(['done']));
  // Each new password was written once: neither by both bridges, nor again by the one that came back.
  const writing = [...counts.values()].flatMap((count) =>
    Array.from({ length: count }, (_, turn) => kinds[turn % kinds.length]!).filter((kind) => /reset|change/.test(kind)),
  );
  expect(written() - before).toBe(writing.length);
  // And it is the last one that counts, on an account that nobody is locked out of.
  for (const [login, password] of passwords) {
    const { passwords: known, attributes } = entryOf(login);
    expect([login, isStoredPassword(known![0]!, password)]).toEqual([login, true]);
    expect([login, attributes['lockoutTime']]).toEqual([login, ['0']]);
  }
  expect([...answeredBy.keys()].sort()).toEqual([...names]);
});
