import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { administratorKey } from '#functions/adapters/administrator-keys.ts';
import { DynamoAdminSessionStore } from '#functions/adapters/dynamo-admin-session-store.ts';
import { recordVersion } from '#functions/adapters/records.ts';
import type { Administrator } from '#functions/administrators/administrator.ts';
import type { AdminSession } from '#functions/ports/admin-session-store.ts';
import { administratorOf } from '#test/unit/functions/administrators/admin-world.ts';
import { MemoryAdminSessions } from '#test/unit/functions/fakes/memory-administrators.ts';
import { startDynamo } from './dynamo.ts';
import { id, later, now } from './every-store.ts';

let dynamo: Awaited<ReturnType<typeof startDynamo>>;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const inMemory = () => {
  const administrators = new Map<string, Administrator>();
  const put = async (each: Administrator) => void administrators.set(each.id, each);
  return { sessions: new MemoryAdminSessions(administrators), put };
};
const overTheWire = () => {
  const table = dynamo.table('administrators');
  const put = async (each: Administrator) => {
    await table.put({ ...each, ...administratorKey(each.id), version: recordVersion });
  };
  return { sessions: new DynamoAdminSessionStore(dynamo.table('adminSessions'), table), put };
};

describe.each([
  ['in memory', inMemory],
  ['DynamoDB over the wire', overTheWire],
])("administrators' sessions, %s", (_, make) => {
  const ms = now.getTime();
  const sessionOf = (administrator: string, more: Partial<AdminSession> = {}): AdminSession => ({
    ...{ id: id(), purpose: 'admin', administrator, startedAtMs: ms, lastSeenAtMs: ms, provenAtMs: ms },
    ...{ endsAtMs: later(3600).getTime(), from: { browser: 'chrome' } },
    ...more,
  });
  const begun = async (more: Partial<Administrator> = {}) => {
    const [{ sessions, put }, administrator] = [make(), administratorOf(more)];
    await put(administrator);
    const session = sessionOf(administrator.id);
    await sessions.create(session);
    return { sessions, put, administrator, session };
  };

  it('come back with whose they are, until they are idle for too long, too old, or ended', async () => {
    const { sessions, administrator, session } = await begun();
    expect(await sessions.find(session.id, now)).toEqual({ session, administrator });
    expect(await sessions.find(id(), now)).toBeUndefined();
    expect(await sessions.find(session.id, later(30 * 60))).toBeUndefined();
    await sessions.touch(session.id, later(1700));
    expect(await sessions.find(session.id, later(30 * 60))).toBeDefined();
    expect(await sessions.find(session.id, later(3600))).toBeUndefined();
    await sessions.remove(session.id);
    await sessions.touch(session.id, now);
    expect(await sessions.find(session.id, now)).toBeUndefined();
  });

  it('go by what the record says at this moment', async () => {
    const { sessions, put, administrator, session } = await begun();
    const found = async () => (await sessions.find(session.id, later(1)))?.administrator.role;
    await put({ ...administrator, role: 'auditor' });
    expect(await found()).toBe('auditor');
    await put({ ...administrator, sessionsFromMs: ms + 1 });
    expect(await found()).toBeUndefined();
    await put({ ...administrator, isDisabled: true });
    expect(await found()).toBeUndefined();
    const { activatedAtMs, ...invited } = administrator;
    expect(activatedAtMs).toBeDefined();
    await put(invited);
    expect(await found()).toBeUndefined();
  });

  it('are listed by whose they are, newest first; a new proof is noted', async () => {
    const { sessions, administrator, session } = await begun();
    const newer = sessionOf(administrator.id, { startedAtMs: ms + 1 });
    await sessions.create(newer);
    await sessions.create(sessionOf(id()));
    await sessions.create(sessionOf(administrator.id, { endsAtMs: ms }));
    await sessions.setProven(session.id, later(5));
    const proven = { ...session, provenAtMs: later(5).getTime() };
    expect(await sessions.list(administrator.id, later(1))).toEqual([newer, proven]);
  });
});
