import { randomUUID } from 'node:crypto';
import { BatchWriteItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { actions } from '#functions/actions/registry.ts';
import { DynamoApiKeys } from '#functions/adapters/dynamo-api-keys.ts';
import { DynamoAuditSearch } from '#functions/adapters/dynamo-audit-search.ts';
import { DynamoAuditTrail } from '#functions/adapters/dynamo-audit-trail.ts';
import { DynamoPeople } from '#functions/adapters/dynamo-people.ts';
import { DynamoPeopleIndex } from '#functions/adapters/dynamo-people-index.ts';
import { DynamoPeopleSync } from '#functions/adapters/dynamo-people-sync.ts';
import { DynamoTokenLists } from '#functions/adapters/dynamo-token-lists.ts';
import { DynamoTokenStock } from '#functions/adapters/dynamo-token-stock.ts';
import { auditWriter } from '#functions/audit/audit-writer.ts';
import { newKeyText } from '#functions/api-keys/key-text.ts';
import { createApi } from '#functions/http/api.ts';
import { systemRandom } from '#functions/random.ts';
import type { AuditEntry } from '#shared/domain/audit/audit-record.ts';
import { permissionsOf } from '#shared/domain/admin-roles.ts';
import { startDynamo } from '#test/integration/adapters/dynamo.ts';
import { alice, Browser, configOf, door, world } from '#test/unit/functions/fakes/world.ts';
import { median, round } from './statistics.ts';

/** Requests to DynamoDB, and milliseconds (median of five), for one page of the console. */
export interface PageFigures {
  readonly requests: number;
  readonly ms: number;
}

/** What is in the tables, and what a page of each kind costs then. */
export interface ConsoleFigures {
  readonly people: number;
  readonly records: number;
  readonly pages: Readonly<Record<string, PageFigures>>;
}

type Dynamo = Awaited<ReturnType<typeof startDynamo>>;
type RawItem = Record<string, AttributeValue>;

const turns = 5;
const people = 'person-number-';

/** Opens the same pages of the console with few and with many people and records: what a page costs must not grow. */
export async function measureConsole(
  sizes: readonly { readonly people: number; readonly records: number }[],
  say: (text: string) => void,
): Promise<ConsoleFigures[]> {
  const dynamo = await startDynamo();
  const full = { people: 0, records: 0 };
  const figures: ConsoleFigures[] = [];
  try {
    const open = await openConsole(dynamo);
    for (const size of sizes) {
      say(`${size.people} people and ${size.records} records`);
      await addPeople(dynamo, full.people, size.people);
      await addRecords(dynamo, full.records, size.records);
      await addDevices(dynamo, devicesFor(full.people), devicesFor(size.people));
      Object.assign(full, size);
      figures.push({ ...size, pages: await measurePages(open) });
    }
    return figures;
  } finally {
    await dynamo.stop();
  }
}

/** Of every fifth record; one in fifty failed, and the others are steps on the way. */
const wantedAction = 'operation.password-reset';

/** Which pages; behind each `cursor=` the second one is opened as well. */
const pagesOpened: Readonly<Record<string, string>> = {
  'people, all': '/admin/people?directory=corp',
  'people, name begins': `/admin/people?directory=corp&name=${people}77`,
  'people, one account name': '/admin/people?directory=corp&name=alice',
  'people, not enrolled': '/admin/onboarding/people?directory=corp',
  'devices, all': '/admin/tokens?directory=corp',
  'devices, serial begins': '/admin/tokens?directory=corp&serial=D0000',
  'devices, in stock': '/admin/tokens?directory=corp&state=free',
  'audit, all': '/admin/audit',
  'audit, one person': '/admin/audit?person=corp%23somebody',
  'audit, one action': `/admin/audit?action=${wantedAction}`,
  'audit, a step on the way': '/admin/audit?action=flow.prove',
  'audit, what failed': '/admin/audit?outcome=failed',
};

interface Opened {
  open(path: string): Promise<{ cursor?: string }>;
  /** Since the last time. */
  count(): number;
}

async function openConsole(dynamo: Dynamo): Promise<Opened> {
  const { table } = dynamo;
  const w = await world();
  const now = (): Date => new Date();
  const keys = new DynamoApiKeys(table('apiKeys'), 'test');
  const { text, id, secretHash } = newKeyText(systemRandom);
  const life = { createdAtMs: Date.now(), expiresAtMs: Date.now() + 86_400_000, lastUsedAtMs: Date.now() };
  const all = { portals: 'all', directories: 'all', permissions: permissionsOf('auditor') } as const;
  await keys.create({ id, secretHash, name: 'bench', createdBy: 'bench', ...all, ...life });
  const auditSearch = new DynamoAuditSearch({ trail: table('audit'), checkpoints: table('checkpoints') }, 'test');
  const ports = {
    ...w.ports,
    ...{
      apiKeys: keys,
      people: new DynamoPeople(table('people')),
      peopleIndex: new DynamoPeopleIndex(table('people')),
      tokenLists: new DynamoTokenLists(table('tokens')),
    },
    auditSearch,
  };
  const config = { ...configOf(), addressAllowance: 1000 };
  const api = createApi({ actions, ports, config, door, log: w.log, now, random: systemRandom });
  const browser = new Browser(api);
  browser.headers = { authorization: `Bearer ${text}` };
  let counted = 0;
  dynamo.client.middlewareStack.add(
    (next) => (args) => {
      counted += 1;
      return next(args);
    },
    { step: 'initialize' },
  );
  return {
    async open(path) {
      const { status, body } = await browser.get(path);
      if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
      return body as { cursor?: string };
    },
    count() {
      const taken = counted;
      counted = 0;
      return taken;
    },
  };
}

async function measurePages({ open, count }: Opened): Promise<Record<string, PageFigures>> {
  const measured: Record<string, PageFigures> = {};
  for (const [name, path] of Object.entries(pagesOpened)) {
    const first = await measure(path);
    measured[name] = first.figures;
    if (first.cursor === undefined) continue;
    const next = `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(first.cursor)}`;
    measured[`${name}, next page`] = (await measure(next)).figures;
  }
  return measured;

  async function measure(path: string): Promise<{ figures: PageFigures; cursor?: string | undefined }> {
    const times: number[] = [];
    const requests = new Set<number>();
    let cursor: string | undefined;
    for (let turn = 0; turn < turns; turn++) {
      count();
      const startedAt = performance.now();
      ({ cursor } = await open(path));
      times.push(performance.now() - startedAt);
      requests.add(count());
    }
    return { figures: { requests: Math.max(...requests), ms: round(median(times)) }, cursor };
  }
}

/** One is written as the product writes, and the others are copies of it by another name. */
async function addPeople(dynamo: Dynamo, from: number, to: number): Promise<void> {
  if (from === 0) await new DynamoPeopleSync(dynamo.table('people')).put('corp', alice, 1);
  const sample = (await itemsOf(dynamo, 'people')).find((item) => item['sortName'] !== undefined)!;
  await writeMany(dynamo.client, 'people-table', from, to, (number) => {
    const name = `${people}${number}`;
    const guid = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
    return {
      ...sample,
      ...{ id: { S: `corp#${guid}` }, objectGuid: { S: guid }, samAccountName: { S: name }, displayName: { S: name } },
      sortName: { S: name },
    };
  });
}

/** Every one of so many people could have one; never so few that there is no second page. */
const devicesFor = (size: number): number => (size === 0 ? 0 : Math.min(Math.max(size, 200), 20_000));

/** Every second one is somebody's, so that as many owners stand on each page. */
async function addDevices(dynamo: Dynamo, from: number, to: number): Promise<void> {
  const kind = { type: 'totp', algorithm: 'sha1', digits: 6, period: 30 } as const;
  const serialOf = (number: number): string => `D${String(number).padStart(6, '0')}`;
  const device = { directory: 'corp', serial: serialOf(0), kind, sealedSecret: 'x'.repeat(120), importedAtMs: 1 };
  const stock = new DynamoTokenStock(dynamo.table('tokens'));
  if (from === 0) await stock.add(device);
  const sample = (await itemsOf(dynamo, 'tokens')).find(({ id }) => id?.S === serialOf(0))!;
  const owner = `corp#${alice.objectGuid}`;
  await writeMany(dynamo.client, 'tokens-table', Math.max(from, 1), to, (number) => {
    const mine = number % 2 === 0 ? {} : { takenBy: { S: owner }, stateOf: { S: 'corp#taken' } };
    return { ...sample, id: { S: serialOf(number) }, serial: { S: serialOf(number) }, ...mine };
  });
}

/** Records of the last three weeks, from one that the product wrote. */
async function addRecords(dynamo: Dynamo, from: number, to: number): Promise<void> {
  const lines: string[] = [];
  const event = {
    ...{ at: new Date().toISOString(), action: 'flow.prove', outcome: 'ok', actor: { kind: 'person' as const } },
    ...{ portal: 'demo', directory: 'corp', request: randomUUID() },
  };
  const writer = auditWriter('bench', systemRandom, (line) => lines.push(line));
  writer.write({ event, about: { person: 'corp#somebody', address: '198.51.100.7' } });
  const { entry } = JSON.parse(lines[0]!) as { entry: AuditEntry };
  if (from === 0) await new DynamoAuditTrail(dynamo.table('audit')).add(entry);
  const [sample] = await itemsOf(dynamo, 'audit');
  const begin = Date.now() - 21 * 86_400_000;
  await writeMany(dynamo.client, 'audit-table', from, to, (number) => {
    const at = new Date(begin + number * 1_700).toISOString();
    const isFailed = number % 50 === 1;
    const isWanted = number % 5 === 0;
    const record = {
      ...{ ...sample!['record']!.M!, at: { S: at }, seq: { N: String(number) } },
      action: { S: isWanted ? wantedAction : 'flow.prove' },
      outcome: { S: isFailed ? 'proof-refused' : 'ok' },
    };
    // The sample may be any of those that are there.
    const plain = { ...sample! };
    delete plain['action'];
    delete plain['failedIn'];
    return {
      ...plain,
      ...((isWanted || isFailed) && { action: record['action'] }),
      ...(isFailed && { failedIn: { S: at.slice(0, 7) } }),
      ...{
        period: { S: at.slice(0, 7) },
        id: { S: `${at}~${entry.record.writer}~${String(number).padStart(10, '0')}` },
      },
      record: { M: record },
    };
  });
}

async function itemsOf({ client }: Dynamo, table: string): Promise<RawItem[]> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: `${table}-table`, Limit: 20 }));
  return Items;
}

async function writeMany(
  client: DynamoDBClient,
  table: string,
  from: number,
  to: number,
  itemOf: (number: number) => RawItem,
): Promise<void> {
  const batch = 25;
  for (let number = from; number < to; number += batch) {
    const count = Math.min(batch, to - number);
    const requests = Array.from({ length: count }, (_, index) => ({ PutRequest: { Item: itemOf(number + index) } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: requests } }));
  }
}
