import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DynamoStatistics } from '#functions/adapters/dynamo-statistics.ts';
import { auditWriter, sha256 } from '#functions/audit/audit-writer.ts';
import { countEnrolled } from '#functions/audit/count-enrolled.ts';
import { personFromSync } from '#functions/ports/person.ts';
import type { Person } from '#functions/ports/person.ts';
import type { PeopleDirectory } from '#functions/ports/people-store.ts';
import { systemRandom } from '#functions/random.ts';
import { AuditEntry } from '#shared/domain/audit/audit-record.ts';
import type { AuditEvent } from '#shared/domain/audit/audit-record.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import { alice } from '#test/unit/functions/fakes/world.ts';
import { startDynamo } from './dynamo.ts';

let dynamo: Awaited<ReturnType<typeof startDynamo>>;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

/** Somebody, what happens to them, and how many people of which portal are enrolled then. */
function setup(id: string) {
  const statistics = new DynamoStatistics(dynamo.table('statistics'));
  let person: Person | undefined;
  const people = { findById: () => Promise.resolve(person) } as unknown as PeopleDirectory;
  const lines: string[] = [];
  const writer = auditWriter('user', systemRandom, (line) => lines.push(line));
  return {
    statistics,
    has: (...enrolled: FactorId[]) => (person = { ...personFromSync('corp', alice), id, enrolled }),
    async happens(action: string, more: Partial<AuditEvent> = {}) {
      const event = {
        at: '2026-11-21T08:00:00.000Z',
        action,
        outcome: 'ok',
        actor: { kind: 'person' },
        ...more,
      } as const;
      writer.write({ event, about: { person: id } });
      const { entry } = JSON.parse(lines.at(-1)!) as { entry: unknown };
      await countEnrolled({ people, statistics }, [AuditEntry.parse(entry)]);
      const totals = await statistics.totals();
      return totals.flatMap(({ portal, counts }) => (counts['enrolled'] ? [[portal, counts['enrolled']]] : []));
    },
  };
}

describe('who is enrolled', () => {
  it('is counted by what administrators do as well, and comes right by itself', async () => {
    const { has, happens } = setup('corp#mia');
    const one = [['demo', 1]];
    has('token-code', 'recovery-code');
    expect(await happens('stock.assign', { portal: 'demo' })).toEqual(one);
    // The same lines come again, and so does a second device.
    expect(await happens('stock.assign', { portal: 'demo' })).toEqual(one);
    expect(await happens('admin-token.disable', { outcome: 'not-allowed' })).toEqual(one);
    // An administrator names no portal: it is not counted any more where it was.
    has('recovery-code');
    expect(await happens('admin-token.revoke')).toEqual([]);
    // A record that never came.
    has('push');
    expect(await happens('sign-in.finish', { portal: 'demo' })).toEqual(one);
    has();
    expect(await happens('sign-in.finish', { portal: 'other' })).toEqual([]);
  });

  it('is not noted when it could not be counted, so that the next time counts', async () => {
    const { has, happens, statistics } = setup('corp#joe');
    has('passkey');
    const { add } = statistics;
    statistics.add = () => Promise.reject(new Error('the store does not answer'));
    await expect(happens('passkey.register', { portal: 'demo' })).rejects.toThrow();
    statistics.add = add;
    expect(await happens('sign-in.finish', { portal: 'demo' })).toEqual([['demo', 1]]);
  });

  it('and who was counted by an earlier version is not counted again', async () => {
    const key = { month: 'means', id: sha256('corp#old') };
    const former = { update: 'SET #n = :n', names: { '#n': 'count:means' }, values: { ':n': 2 } };
    const { statistics } = setup('corp#old');
    const note = (isEnrolled: boolean) => statistics.noteEnrolled(key.id, isEnrolled, 'demo');
    await dynamo.table('statistics').update(key, former);
    expect([await note(true), await note(true)]).toEqual([undefined, undefined]);
    expect([await note(false), await note(false)]).toEqual([{ portal: 'demo', by: -1 }, undefined]);
    await dynamo.table('statistics').update(key, former);
    expect([await note(false), await note(false)]).toEqual([{ portal: 'demo', by: -1 }, undefined]);
  });
});
