import { DeleteItemCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkTrail } from '#functions/events/check-trail.ts';
import type { Notice } from '#functions/notices/notice.ts';
import { renderTrailMail } from '#functions/notices/render-trail-mail.ts';
import { TrailNotice } from '#functions/notices/trail-notice.ts';
import { systemRandom } from '#functions/random.ts';
import { auditId } from '#shared/domain/audit/audit-record.ts';
import type { AuditEntry } from '#shared/domain/audit/audit-record.ts';
import { startDynamo } from './dynamo.ts';
import { trailKeeper } from './trail-keeper.ts';

let dynamo: Awaited<ReturnType<typeof startDynamo>>;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

const TableName = 'audit-table';
type Item = Record<string, AttributeValue>;
const keyOf = ({ record }: AuditEntry): Item => ({
  period: { S: record.at.slice(0, 7) },
  id: { S: auditId(record) },
});
const itemOf = async (entry: AuditEntry): Promise<Item> =>
  (await dynamo.client.send(new GetItemCommand({ TableName, Key: keyOf(entry) }))).Item!;
const put = (Item: Item) => dynamo.client.send(new PutItemCommand({ TableName, Item }));
const remove = (entry: AuditEntry) => dynamo.client.send(new DeleteItemCommand({ TableName, Key: keyOf(entry) }));
const withMember = (item: Item, name: string, value: AttributeValue): Item => ({
  ...item,
  record: { M: { ...item['record']!.M!, [name]: value } },
});

/** A trail of which an hour was checked and signed, and another is written. */
async function setup(month: number) {
  const k = trailKeeper(dynamo, month);
  const writeSome = async (): Promise<void> => {
    for (const name of ['user', 'public', 'user', 'public', 'user', 'user']) k.write(name);
    await k.keep();
    k.wait(60);
  };
  const hour = async () => {
    await k.checkpoint();
    return k.watch();
  };
  await writeSome();
  expect(await hour()).toEqual([]);
  await writeSome();
  const entries = await k.all();
  const user = entries.filter(({ record }) => record.writer.startsWith('user'));
  return { k, hour, writeSome, user };
}
const named = (troubles: Awaited<ReturnType<ReturnType<typeof trailKeeper>['watch']>>) =>
  troubles.map(({ finding: { code, writer, seq, toSeq = seq } }) => ({ code, writer, seq, toSeq }));

describe('the hourly check of the trail', () => {
  it('finds nothing in what was written, hour by hour, and goes on from where it was', async () => {
    const { k, hour, writeSome } = await setup(0);
    expect(await hour()).toEqual([]);
    await writeSome();
    expect(await hour()).toEqual([]);
    expect(await k.health()).toMatchObject({ revision: 3, troubles: [], checkpoint: { number: 2 } });
  });

  it('names a record that was removed', async () => {
    const { k, hour, user } = await setup(1);
    const { writer, seq } = user[5]!.record;
    await remove(user[5]!);
    expect(named(await hour())).toEqual([{ code: 'removed', writer, seq, toSeq: seq }]);
    // It is told once, and stands until somebody looked.
    k.wait(60);
    expect(await hour()).toEqual([]);
    expect((await k.health())!.troubles).toHaveLength(1);
  });

  it('names the end of a chain that was removed after it was signed', async () => {
    const { k, hour, user } = await setup(2);
    const { writer, seq } = user.at(-1)!.record;
    await k.checkpoint();
    await remove(user.at(-1)!);
    expect(named(await hour())).toEqual([{ code: 'removed', writer, seq, toSeq: seq }]);
  });

  it('names a record that was changed, and one whose personal part was', async () => {
    const { hour, user } = await setup(3);
    const { writer, seq } = user[5]!.record;
    await put(withMember(await itemOf(user[5]!), 'outcome', { S: 'proof-refused' }));
    const item = await itemOf(user[7]!);
    await put({ ...item, personal: { M: { ...item['personal']!.M!, person: { S: 'corp#eve' } } } });
    const found = named(await hour());
    expect(found).toEqual(
      expect.arrayContaining([
        { code: 'changed', writer, seq, toSeq: seq },
        { code: 'personal-changed', writer, seq: seq + 2, toSeq: seq + 2 },
      ]),
    );
    expect(found).toHaveLength(2);
  });

  it('names records that changed places', async () => {
    const { hour, user } = await setup(4);
    const [a, b] = [await itemOf(user[5]!), await itemOf(user[6]!)];
    await put({ ...a, record: b['record']!, personal: b['personal']! });
    await put({ ...b, record: a['record']!, personal: a['personal']! });
    const found = named(await hour());
    const { writer, seq } = user[5]!.record;
    expect(found).toContainEqual({ code: 'reordered', writer, seq, toSeq: seq });
  });

  it('says nothing of a batch that is on its way, nor of one that was late when it has come', async () => {
    const k = trailKeeper(dynamo, 5);
    const hour = async () => {
      await k.checkpoint();
      return named(await k.watch());
    };
    for (let count = 0; count < 5; count += 1) k.write('user');
    // The third line is in a batch that is tried again.
    const late = k.lines.splice(2, 1);
    await k.keep();
    k.wait(5);
    expect(await hour()).toEqual([]);
    await k.keep(late);
    k.wait(60);
    expect(await hour()).toEqual([]);
    k.write('user');
    const later = k.lines.splice(-1, 1);
    k.write('user');
    await k.keep();
    k.wait(60);
    expect(await hour()).toEqual([{ code: 'removed', writer: expect.any(String), seq: 5, toSeq: 5 }]);
    // From the queue of those that could not be kept, by hand: the gap is none any more.
    await k.keep(later);
    k.wait(60);
    expect(await hour()).toEqual([]);
    expect((await k.health())!.troubles).toEqual([]);
  });

  it('tells each owner by mail, in their language and without a person, and the log, once', async () => {
    const { k, user } = await setup(7);
    await remove(user[5]!);
    const sent: Notice[] = [];
    const owners: Record<string, object> = {
      a: { mail: 'olga@corp.example', language: 'en' },
      b: { mail: 'otto@corp.example', language: 'de' },
    };
    const ports = {
      ...k.reading,
      owners: {
        owners: () => Promise.resolve({ members: ['a', 'b', 'gone'] } as never),
        find: (id: string) => Promise.resolve(owners[id] as never),
      },
      notices: { send: (notice: Notice) => Promise.resolve(void sent.push(notice)) },
    };
    const check = () => checkTrail({ now: k.now(), log: k.log, random: systemRandom }, ports);
    expect(await check()).toBe(1);
    expect(await check()).toBe(0);
    const { writer, seq } = user[5]!.record;
    expect(k.said.filter((line) => line.includes('"audit-trouble"'))).toHaveLength(1);
    expect(k.said.join('')).toContain(`"code":"removed","writer":"${writer}","seq":${seq}`);
    const mails = await Promise.all(
      sent.map((notice) => renderTrailMail(TrailNotice.parse(notice), { portalOrigin: 'https://x.example' })),
    );
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['olga@corp.example', 'The audit trail is not whole'],
      ['otto@corp.example', 'Das Protokoll ist nicht vollständig'],
    ]);
    for (const { text } of mails) expect(text).toContain(`${writer} `);
    expect(mails[0]!.text).toContain(`Missing: ${writer} number ${seq}`);
    expect(mails[0]!.text).toContain('https://x.example/console/');
  });

  it('finds a checkpoint that is gone', async () => {
    const { k, hour } = await setup(6);
    await hour();
    const { number } = (await k.ports.checkpoints.newest())!;
    const Key = { stage: { S: 'test6' }, number: { S: String(number).padStart(10, '0') } };
    await dynamo.client.send(new DeleteItemCommand({ TableName: 'checkpoints-table', Key }));
    k.wait(60);
    k.write('user');
    await k.keep();
    expect((await hour()).map(({ finding }) => finding)).toEqual([
      expect.objectContaining({ code: 'checkpoint-removed', seq: number }),
    ]);
  });
});
