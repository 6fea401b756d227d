import { fork } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { DemoPerson, DemoState } from '#local/embedded-directory/demo-people.ts';
import type { DirectoryEntry } from '#local/embedded-directory/directory-entry.ts';
import type { DirectoryState } from '#local/embedded-directory/directory-store.ts';
import type { LocalRun } from '#local/run.ts';
import { Mailbox } from './mailbox.ts';
import { Person } from './person.ts';
import { newAddress, SourceClient } from './source-client.ts';

type Facts = Pick<
  LocalRun,
  | 'portalUrl'
  | 'apiUrl'
  | 'mailUrl'
  | 'dataDir'
  | 'logsDir'
  | 'endpoints'
  | 'queueUrls'
  | 'functionEnvironments'
  | 'token'
> & { readonly controlUrl: string };

/** One item of a table, in DynamoDB's wire format. */
export type Item = Record<string, AttributeValue>;

const local = { region: 'eu-central-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

/**
 * The whole product, which all test files of one run share: one directory, one bridge, the exact bundles. It ends with the
 * process that runs the tests. Tests that change somebody take a person of their own by {@link Product.nextPerson}.
 */
export class Product {
  readonly facts: Facts;
  readonly mailbox: Mailbox;
  readonly tables: DynamoDBClient;
  readonly queues: SQSClient;

  private constructor(facts: Facts) {
    this.facts = facts;
    this.mailbox = new Mailbox(facts.mailUrl);
    this.tables = new DynamoDBClient({ ...local, endpoint: facts.endpoints.tables });
    this.queues = new SQSClient({ ...local, endpoint: facts.endpoints.queues, useQueueUrlAsEndpoint: false });
  }

  /** The running product of this test run; starts it the first time. */
  static async shared(): Promise<Product> {
    const folder = join(tmpdir(), `latchkey-shared-product-${process.pid}`);
    // One that runs already, for whoever writes tests and does not want to wait for the start each time.
    const given = process.env['LATCHKEY_TEST_PRODUCT'];
    const factsFile = given ?? join(folder, 'facts.json');
    if (given === undefined && !existsSync(folder)) {
      mkdirSync(folder);
      await startProcess(folder, factsFile);
    }
    return new Product(JSON.parse(readFileSync(factsFile, 'utf8')) as Facts);
  }

  /** A browser at an address that nobody else has, so that limits of addresses concern this one alone. */
  browser(address: string = newAddress()): SourceClient {
    return new SourceClient(this.facts.apiUrl, address);
  }

  /** Somebody in that state whom no other test has. */
  async nextPerson(state: DemoState = 'usual'): Promise<DemoPerson> {
    const found = await this.control<DemoPerson | null>('next-person', state);
    if (!found) throw new Error(`nobody is left who is ${state}; see product-people.ts`);
    return found;
  }

  /** The same, in front of the portal. */
  async newcomer(state: DemoState = 'usual', portal = 'demo'): Promise<Newcomer> {
    return this.seat(await this.nextPerson(state), portal);
  }

  /** Puts somebody in front of a portal. */
  seat(who: DemoPerson, portal = 'demo', totp?: () => string): Newcomer {
    const { login, email = 'nobody@nowhere.example' } = who;
    const browser = this.browser();
    const options = { portal, login, email, api: browser, ...(totp && { totp }) };
    return { ...who, email, browser, at: new Person(this.facts, options) };
  }

  /** Everything in a table, by a scan: in a test that is fine. */
  async scan(table: string): Promise<Item[]> {
    const items: Item[] = [];
    let ExclusiveStartKey: Item | undefined;
    do {
      const TableName = table.startsWith('latchkey-') ? table : `latchkey-local-${table}`;
      const page = await this.tables.send(
        new ScanCommand({ TableName, ...(ExclusiveStartKey && { ExclusiveStartKey }) }),
      );
      items.push(...(page.Items ?? []));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    return items;
  }

  /** Somebody as the directory has them, read from its own disk and not through the product. */
  entry(login: string): DirectoryEntry {
    const file = join(this.facts.dataDir, 'directory', 'directory.json');
    const state = JSON.parse(readFileSync(file, 'utf8')) as DirectoryState;
    const found = state.entries.find((entry) => entry.passwords && entry.attributes['sAMAccountName']?.[0] === login);
    if (!found) throw new Error(`no ${login} in the directory`);
    return found;
  }

  /** Requests to the local servers since the last time this was asked, such as `tables PutItem`. */
  counts(): Promise<Record<string, number>> {
    return this.control('counts');
  }

  async control<T>(command: string, argument = ''): Promise<T> {
    const response = await fetch(`${this.facts.controlUrl}/${command}/${encodeURIComponent(argument)}`);
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as T;
  }
}

/** A person, and the same person in front of the portal. */
export type Newcomer = DemoPerson & { readonly email: string; readonly at: Person; readonly browser: SourceClient };

const secondsAtMost = 150;

async function startProcess(folder: string, factsFile: string): Promise<void> {
  const logFile = join(folder, 'product.log');
  const log = openSync(logFile, 'a');
  const child = fork(join(import.meta.dirname, 'product', 'product-process.ts'), [factsFile], {
    // It ends when the channel to this process does, whatever ended this process.
    execArgv: ['--import', pathToFileURL(join(import.meta.dirname, '../../local/leash.js')).href],
    stdio: ['ignore', log, log, 'ipc'],
    detached: true,
  });
  closeSync(log);
  let hasEnded = false;
  child.once('exit', () => (hasEnded = true));
  for (const end = Date.now() + secondsAtMost * 1000; !existsSync(factsFile); await pause(100)) {
    if (hasEnded || Date.now() > end) throw new Error(`the product did not start:\n${readFileSync(logFile, 'utf8')}`);
  }
  child.unref();
  child.channel?.unref();
}
