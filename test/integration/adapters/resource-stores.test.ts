import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoResourceDesk } from '#functions/adapters/dynamo-resource-desk.ts';
import { DynamoResources } from '#functions/adapters/dynamo-resources.ts';
import type { DynamoTable } from '#functions/adapters/dynamo-table.ts';
import type { ResourceDesk } from '#functions/ports/resource-desk.ts';
import type { ResourceStore, ResourceWrites } from '#functions/ports/resource-store.ts';
import { MemoryResources } from '#test/unit/functions/fakes/memory-resources.ts';
import { resource } from '#test/unit/functions/resources/drafts.ts';
import { startDynamo } from './dynamo.ts';
import { id } from './every-store.ts';

let dynamo: Awaited<ReturnType<typeof startDynamo>>;
let table: DynamoTable;
beforeAll(async () => {
  dynamo = await startDynamo();
  table = dynamo.table('resources');
});
afterAll(() => dynamo.stop());

describe.each<[string, () => ResourceStore & ResourceWrites]>([
  ['in memory', () => new MemoryResources()],
  ['DynamoDB over the wire', () => new DynamoResources(table, id())],
])('resources %s', (_, make) => {
  it('are read whole, as they were written', async () => {
    const store = make();
    expect(await store.list()).toEqual([]);
    const rich = resource({
      alias: 'rich',
      rules: { bannedWords: ['one', 'two'], minLength: 10 },
      questions: {
        own: true,
        offered: [{ id: 'pet', text: { en: 'First pet?', de: 'Erstes Tier?' } }],
        ask: 1,
        enrol: 1,
      },
      environment: { threshold: 0 },
      support: { en: 'x' },
    });
    await store.put(rich);
    await store.put(resource({ alias: 'least' }));
    expect(await store.list()).toEqual([
      { alias: 'least', config: resource({ alias: 'least' }) },
      { alias: 'rich', config: rich },
    ]);
  });

  it('are replaced and removed', async () => {
    const store = make();
    await store.put(resource({ name: 'Before', tokenTypes: ['totp'] }));
    await store.put(resource({ name: 'After' }));
    expect((await store.list())[0]?.config).toEqual(resource({ name: 'After' }));
    await store.remove('least');
    await store.remove('least');
    expect(await store.list()).toEqual([]);
  });
});

describe.each<[string, () => { desk: ResourceDesk; store: ResourceStore & ResourceWrites }]>([
  ['in memory', () => ((store) => ({ desk: store.desk, store }))(new MemoryResources())],
  [
    'DynamoDB over the wire',
    () => ((stage) => ({ desk: new DynamoResourceDesk(table, stage), store: new DynamoResources(table, stage) }))(id()),
  ],
])('resources as administrators change them %s', (_, make) => {
  it('are written where they are as they were seen, and only there', async () => {
    const { desk, store } = make();
    expect(await desk.find('least')).toBeUndefined();
    expect(await desk.put(resource(), 'some-other')).toBeUndefined();
    const first = await desk.put(resource(), undefined);
    expect(await desk.put(resource({ name: 'Twice' }), undefined)).toBeUndefined();
    expect(await desk.find('least')).toEqual({ alias: 'least', config: resource(), revision: first });
    const burst = ['A', 'B', 'C'].map((name) => desk.put(resource({ name }), first));
    expect((await Promise.all(burst)).filter((revision) => revision !== undefined)).toHaveLength(1);
    expect(await desk.remove('least', first!)).toBe(false);
    const seen = (await desk.list())[0]!.revision;
    await store.put(resource({ name: 'By command' }));
    expect(await desk.put(resource({ name: 'Late' }), seen)).toBeUndefined();
    expect(await desk.remove('least', (await desk.find('least'))!.revision)).toBe(true);
    expect(await desk.list()).toEqual([]);
  });
});

describe('resources on DynamoDB', () => {
  it('that were written before there were revisions can be changed once from there', async () => {
    const stage = id();
    await table.put({ stage, alias: 'least', version: 1, config: resource() });
    const desk = new DynamoResourceDesk(table, stage);
    const { revision } = (await desk.find('least'))!;
    expect(await desk.put(resource({ name: 'One' }), revision)).toBeDefined();
    expect(await desk.put(resource({ name: 'Two' }), revision)).toBeUndefined();
    expect(await desk.remove('least', revision)).toBe(false);
  });

  it('of another stage are not seen', async () => {
    const [one, other] = [new DynamoResources(table, id()), new DynamoResources(table, id())];
    await one.put(resource());
    expect(await other.list()).toEqual([]);
  });

  it.each([
    ['of a later version', { version: 2, config: resource({ alias: 'bad' }) }, ['version']],
    ['without a configuration', { version: 1 }, ['']],
    ['under another alias than their own', { version: 1, config: resource() }, ['alias']],
    [
      'with a wrong member',
      { version: 1, config: { ...resource({ alias: 'bad' }), actions: ['fly'], x: 1 } },
      ['actions[0]', 'x'],
    ],
  ])('%s are listed by their alias alone, and leave the others in peace', async (_, item, wrong) => {
    const stage = id();
    await table.put({ stage, alias: 'bad', ...item });
    const store = new DynamoResources(table, stage);
    await store.put(resource());
    expect(await store.list()).toEqual([
      { alias: 'bad', wrong },
      { alias: 'least', config: resource() },
    ]);
  });

  it('one that somebody spoilt by hand does not keep the others from being read', async () => {
    const stage = id();
    const Item = { stage: { S: stage }, alias: { S: 'bad' }, version: { N: '1' }, config: { NULL: true } };
    await dynamo.client.send(new PutItemCommand({ TableName: 'resources-table', Item }));
    const store = new DynamoResources(table, stage);
    await store.put(resource());
    expect((await store.list()).map(({ alias, config }) => [alias, config !== undefined])).toEqual([
      ['bad', false],
      ['least', true],
    ]);
  });

  it('are read to the end, however long the pages are', async () => {
    const store = new DynamoResources(table, id());
    const bannedWords = Array.from({ length: 500 }, (_, n) => `${n}`.padEnd(60, 'x'));
    const aliases = Array.from({ length: 40 }, (_, n) => `many-${n + 10}`);
    for (const alias of aliases) await store.put(resource({ alias, rules: { bannedWords } }));
    expect((await store.list()).map(({ alias }) => alias)).toEqual(aliases);
  });
});
