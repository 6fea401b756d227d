import { gzipSync } from 'node:zlib';
import { DynamoAuditSearch } from '#functions/adapters/dynamo-audit-search.ts';
import { DynamoAuditErasure, DynamoAuditTrail } from '#functions/adapters/dynamo-audit-trail.ts';
import { DynamoCheckpoints } from '#functions/adapters/dynamo-checkpoints.ts';
import { DynamoStatistics } from '#functions/adapters/dynamo-statistics.ts';
import { DynamoTrailWatch } from '#functions/adapters/dynamo-trail-watch.ts';
import { auditWriter } from '#functions/audit/audit-writer.ts';
import type { Audited } from '#functions/audit/audit-writer.ts';
import { readLogLines } from '#functions/audit/read-log-lines.ts';
import { watchTrail } from '#functions/audit/watch-trail.ts';
import { keepAudit } from '#functions/events/keep-audit.ts';
import { makeCheckpoint } from '#functions/events/make-checkpoint.ts';
import { jsonLog } from '#functions/log.ts';
import type { AuditQuery } from '#functions/ports/audit-trail.ts';
import { personFromSync } from '#functions/ports/person.ts';
import type { Person } from '#functions/ports/person.ts';
import type { Ports } from '#functions/ports/ports.ts';
import { systemRandom } from '#functions/random.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { ExportLine } from '#shared/protocol/audit-export.ts';
import { alice } from '#test/unit/functions/fakes/world.ts';
import { aKey } from '#test/unit/shared/domain/audit/a-trail.ts';
import type { startDynamo } from './dynamo.ts';

const key = aKey();
const stage = 'test';

/** Everything around the trail; the clock is the test's. Each test has a month of its own. */
export function trailKeeper(dynamo: Awaited<ReturnType<typeof startDynamo>>, month: number) {
  const start = Date.UTC(2026, month, 1, 12);
  let nowMs = start;
  const now = (): Date => new Date(nowMs);
  const said: string[] = [];
  const log = jsonLog({}, (line) => said.push(line));
  const { table } = dynamo;
  const people = new Map<string, Person>();
  const ports = {
    auditTrail: new DynamoAuditTrail(table('audit')),
    auditErasure: new DynamoAuditErasure(table('audit')),
    statistics: new DynamoStatistics(table('statistics')),
    people: { findById: (id: string) => Promise.resolve(people.get(id)) } as Ports['people'],
    checkpoints: new DynamoCheckpoints(table('checkpoints'), `${stage}${month}`),
    checkpointKey: { sign: key.sign, publicKey: () => Promise.resolve(key.publicKey) },
  };
  const search = new DynamoAuditSearch(
    { trail: table('audit'), checkpoints: table('checkpoints') },
    `${stage}${month}`,
  );
  const trailWatch = new DynamoTrailWatch(table('checkpoints'), `${stage}${month}`);
  const reading = { ...ports, auditReading: search, trailWatch };
  const lines: string[] = [];
  const writers = new Map(
    ['user', 'public'].map((name) => [name, auditWriter(name, systemRandom, (line) => lines.push(line))]),
  );
  const range: AuditQuery = { from: new Date(start).toISOString(), to: new Date(start + 86_400_000).toISOString() };
  return {
    ...{ ports, search, lines, now, range, said, log, reading },
    /** How a person is on record from now on. */
    has: (id: string, ...enrolled: FactorId[]) => people.set(id, { ...personFromSync('corp', alice), id, enrolled }),
    /** Time goes by. */
    wait: (minutes: number) => void (nowMs += minutes * 60_000),
    write(
      name: string,
      { event = {}, about = {} }: { event?: Partial<Audited['event']>; about?: Audited['about'] } = {},
    ) {
      nowMs += 1000;
      const common = {
        at: now().toISOString(),
        action: 'flow.prove',
        outcome: 'ok',
        actor: { kind: 'person' },
      } as const;
      writers.get(name)!.write({ event: { ...common, ...event }, about });
    },
    keep: (some: readonly string[] = lines) => keepAudit(readLogLines(payload(some)), { ports, log }),
    checkpoint: () => makeCheckpoint({ stage, now: now(), log }, reading),
    /** What the clock does besides. @returns what it found that was not known */
    async watch() {
      const { watch, fresh } = await watchTrail(now(), reading);
      if (!(await trailWatch.write(watch))) throw new Error('another check was first');
      return fresh;
    },
    health: () => trailWatch.read(),
    all: (query: Partial<AuditQuery> = {}) =>
      search.page({ ...range, ...query }, { limit: 100, isNewestFirst: false }).then(({ entries }) => entries),
    async export(): Promise<ExportLine[]> {
      const entries = await this.all();
      const { checkpoints } = await search.checkpoints(range.from, range.to, { limit: 100 });
      return [
        { type: 'export', version: 1, stage, from: range.from, to: range.to },
        ...checkpoints.map(({ jws }) => ({ type: 'checkpoint' as const, jws })),
        ...entries.map((entry) => ({ type: 'record' as const, ...entry })),
        { type: 'end', records: entries.length },
      ];
    },
  };
}

const payload = (lines: readonly string[]): string =>
  gzipSync(
    JSON.stringify({
      messageType: 'DATA_MESSAGE',
      logGroup: '/latchkey/test/user',
      logEvents: lines.map((message) => ({ message })),
    }),
  ).toString('base64');
