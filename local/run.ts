import { writeFileSync } from 'node:fs';
import { jobQueueName, resultQueueName } from '#cdk/names.ts';
import { createQueues, createTables, localCredentials } from './cloud/create-stores.ts';
import { startEventSource } from './cloud/event-source.ts';
import { startClock } from './cloud/clock.ts';
import { startFront } from './cloud/front/front.ts';
import { localAccount, readInfrastructure } from './cloud/infrastructure/read-infrastructure.ts';
import { KeyStore } from './cloud/kms/key-store.ts';
import { startKms } from './cloud/kms/kms-server.ts';
import { createFunctionHost } from './cloud/lambda/function-host.ts';
import type { FunctionShape } from './cloud/infrastructure/infrastructure.ts';
import type { LocalServer } from './cloud/listen.ts';
import { PortTaken } from './cloud/listen.ts';
import { startLogSubscription } from './cloud/log-subscription.ts';
import { startMailCatcher } from './cloud/mail/mail-catcher.ts';
import { startStoreServer } from './cloud/store-server.ts';
import { runBridge } from './bridge-process.ts';
import type { BridgeProcess } from './bridge-process.ts';
import type { ResourceConfig } from '#functions/resources/resource-config.ts';
import { initBridge } from './bridge-setup.ts';
import type { BridgeSettings } from './bridge-setup.ts';
import { buildPortal, synthesize } from './build.ts';
import { DataFolder } from './data-folder.ts';
import { chatSecret, demoConfig, directoryId, localRegion } from './demo-config.ts';
import { startDirectory } from './directory.ts';
import type { RunningDirectory } from './directory.ts';
import type { LocalOptions } from './options.ts';
import { seedResources } from './seed-resources.ts';
import { seedDevice } from './seed-device.ts';
import { seedOwner } from './seed-owner.ts';
import type { SeededDevice } from './seed-device.ts';
import { seedToken } from './seed-token.ts';
import type { SeededToken } from './seed-token.ts';
import { allEnded, Teardown } from './teardown.ts';
import { untilReady } from './until-ready.ts';

/** What a test may want different from `npm start`. */
export interface RunOptions extends LocalOptions {
  readonly bridge?: BridgeSettings;
  /** Copies of one function at most. */
  readonly functionCopiesAtMost?: number;
  /** How many times the usual number of requests this machine's one address may make; 10 when absent. */
  readonly addressAllowance?: number;
  /** Stored beside those of the demonstration. */
  readonly resources?: readonly ResourceConfig[];
  /** Of those of the demonstration; as usual when absent. Who tries out thousands of people from one machine turns it off. */
  readonly botDefence?: ResourceConfig['botDefence'];
  /** Gives one demo person an authenticator app. */
  readonly withToken?: boolean;
  /** Puts something between the product and a local server, such as a counter. @returns the address to use instead */
  readonly through?: (server: 'tables' | 'queues' | 'keys', url: string) => Promise<string>;
  /** Told what is being done. */
  readonly onProgress?: (step: string) => void;
}

/** The whole product, running on this machine. */
export interface LocalRun {
  /** The `demo` portal; others stand beside it. */
  readonly portalUrl: string;
  readonly apiUrl: string;
  readonly mailUrl: string;
  readonly directory: RunningDirectory;
  readonly bridge: BridgeProcess;
  /** Ends the queue server without warning and starts it again on the same state. */
  restartQueues(): Promise<void>;
  /** The same for the tables. */
  restartTables(): Promise<void>;
  readonly dataDir: string;
  readonly logsDir: string;
  /** Addresses of the local servers behind it, for tests that look inside. */
  readonly endpoints: { readonly tables: string; readonly queues: string; readonly keys: string };
  readonly queueUrls: { readonly jobs: string; readonly results: string };
  /** Every name and value that functions run with. */
  readonly functionEnvironments: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly token?: SeededToken;
  readonly device?: SeededDevice;
  /** By it the first owner of the console sets up how they sign in; absent once somebody has. */
  readonly ownerUrl?: string;
  /** Stops everything in order; what runs is finished. */
  stop(): Promise<void>;
}

/**
 * Starts the whole product: local servers around what `cdk synth` declares, the exact function bundles, a directory
 * and one bridge.
 * @throws PortTaken, UsageProblem, BuildFailed, NotReady
 */
export async function startLocal(options: RunOptions): Promise<LocalRun> {
  const teardown = new Teardown();
  const data = new DataFolder(options.dataDir);
  teardown.add(() => data.release());
  try {
    return await start(options, data, teardown);
  } catch (problem) {
    await teardown.run();
    throw problem;
  }
}

async function start(options: RunOptions, data: DataFolder, teardown: Teardown): Promise<LocalRun> {
  const begun = new Date();
  const say = options.onProgress ?? (() => undefined);
  const stoppable = <T extends { stop(): Promise<void> }>(server: T): T => {
    teardown.add(() => server.stop());
    return server;
  };
  const front = stoppable(await startFront(options.port));
  const origin = `http://localhost:${front.port}`;

  say('Building the portal');
  const building = buildPortal();
  building.catch(() => undefined);
  say('Starting the local servers and the directory');
  const ports = data.read<Record<string, number>>('ports.json', {});
  const store = { dataDir: data.path, logsDir: data.logs, region: localRegion };
  const [tables, queues, mail, directory] = await allEnded([
    startStoreServer({ ...store, name: 'tables', port: ports['tables'] ?? 0 }).then(stoppable),
    startStoreServer({ ...store, name: 'queues', port: ports['queues'] ?? 0 }).then(stoppable),
    startMail(data, ports['mail'] ?? 8081, origin).then(stoppable),
    startDirectory(options.directory, data).then(stoppable),
  ]);
  data.write('ports.json', {
    ...data.read<Record<string, number>>('ports.json', {}),
    ...{ tables: tables.port, queues: queues.port, mail: mail.port },
  });
  const keys = new KeyStore(data.file('kms'));
  const kms = stoppable(await startKms(keys));
  const through = options.through ?? ((_, url) => Promise.resolve(url));
  const queuesUrl = await through('queues', queues.url);

  say('Making the keys of the bridge');
  const queueUrls = {
    jobs: `${queuesUrl}/${localAccount}/${jobQueueName('local', directoryId)}`,
    results: `${queuesUrl}/${localAccount}/${resultQueueName('local')}`,
  };
  const { configFile, fingerprint } = await initBridge({
    data,
    directory,
    signingKey: keys.signingKey(),
    queues: { endpoint: queuesUrl, jobQueueUrl: queueUrls.jobs, resultQueueUrl: queueUrls.results },
    settings: options.bridge ?? {},
  });

  const portalFolder = await building;
  say('Synthesizing the infrastructure');
  const adminFile = data.file('latchkey.config.yaml');
  const { addressAllowance = 10 } = options;
  const { domains, label: directoryLabel } = directory;
  writeFileSync(
    adminFile,
    demoConfig({ fingerprint, domains, directoryLabel, addressAllowance, pushService: mail.url, messenger: mail.url }),
  );
  await synthesize(data.file('cdk.out'), adminFile, portalFolder);
  const infrastructure = readInfrastructure(data.file('cdk.out'), {
    region: localRegion,
    queueServer: queuesUrl,
    portalOrigin: origin,
    secret: (name) => data.secret(name),
  });
  keys.use(infrastructure.keys);

  say('Starting the functions and the bridge');
  await createTables(tables.url, localRegion, infrastructure.tables);
  // Before the functions: they remember what they read for some seconds.
  await seedResources(tables.url, data, options);
  await createQueues(queues.url, localRegion, infrastructure.queues);
  const { logSubscriptions, clocks } = infrastructure;
  const isBehind = ({ name }: FunctionShape): boolean =>
    [...logSubscriptions, ...clocks].some(({ functionName }) => functionName === name);
  const copies = { logsDir: data.logs, copiesAtMost: options.functionCopiesAtMost ?? 32 };
  const servers = { queues: queuesUrl, mail: mail.url };
  const host = stoppable(
    createFunctionHost({
      functions: infrastructure.functions.filter((each) => !isBehind(each)),
      environment: cloudEnvironment({
        ...servers,
        tables: await through('tables', tables.url),
        keys: await through('keys', kms.url),
      }),
      ...copies,
    }),
  );
  // What happens later, and at the hour, is no part of what a request costs or says: not through what a test puts in between.
  const hostBehind = stoppable(
    createFunctionHost({
      functions: infrastructure.functions.filter(isBehind),
      environment: cloudEnvironment({ ...servers, tables: tables.url, keys: kms.url }),
      ...copies,
    }),
  );
  await Promise.all([host.warmUp(), hostBehind.warmUp()]);
  for (const subscription of logSubscriptions) stoppable(startLogSubscription(subscription, hostBehind, data.logs));
  for (const clock of clocks) stoppable(startClock(clock, hostBehind));
  for (const source of infrastructure.eventSources)
    stoppable(startEventSource(source, host, { endpoint: queuesUrl, region: localRegion }));
  const bridge = stoppable(
    runBridge(configFile, data.file('logs', 'bridge.log'), (code) =>
      say(`The bridge ended (code ${code}); starting it again`),
    ),
  );
  bridge.start();
  await front.open(infrastructure, host);

  const urls = { portalUrl: `${origin}/portal/demo`, apiUrl: `${origin}/api/v1`, mailUrl: mail.url };
  say('Waiting for the bridge to report');
  await untilReady({
    since: begun,
    ...urls,
    tablesUrl: tables.url,
    people: directory.people.length,
    bridgeConfigFile: configFile,
    bridgeLog: data.file('logs', 'bridge.log'),
  });
  const isDemo = options.withToken === true && directory.people.length > 0;
  const token = isDemo ? await seedToken({ ...urls, data, directory }) : undefined;
  const dataKeyId = infrastructure.functions.find(({ environment }) => environment['DATA_KEY_ID'])?.environment[
    'DATA_KEY_ID'
  ];
  const cloud = { tables: tables.url, keys: kms.url };
  const device = isDemo && dataKeyId ? await seedDevice({ ...cloud, dataKeyId }, data) : undefined;
  const ownerUrl = await seedOwner(tables.url, data, origin);
  const local: LocalRun = {
    ...urls,
    directory,
    bridge,
    restartQueues: () => queues.restart(),
    restartTables: () => tables.restart(),
    dataDir: data.path,
    logsDir: data.logs,
    endpoints: { tables: tables.url, queues: queues.url, keys: kms.url },
    queueUrls,
    functionEnvironments: Object.fromEntries(
      infrastructure.functions.map(({ name, environment }) => [name, environment]),
    ),
    ...(token && { token }),
    ...(device && { device }),
    ...(ownerUrl !== undefined && { ownerUrl }),
    stop: () => teardown.run(),
  };
  // For `npm run admin -- issues … --local`.
  data.write('operator.json', {
    ...cloudEnvironment({ ...servers, tables: tables.url, keys: kms.url }),
    ...Object.assign({}, ...Object.values(local.functionEnvironments)),
  });
  writeLocalJson(local, data);
  return local;
}

/** The mail catcher on its usual port, or on any other one: its address is told anyway. */
const startMail = (data: DataFolder, port: number, origin: string): Promise<LocalServer> => {
  const secret = data.secret(chatSecret);
  const bot = { token: secret, word: secret, webhook: `${origin}/api/v1/messengers/telegram/updates` };
  const start = (on: number): Promise<LocalServer> => startMailCatcher(data.file('mail.json'), on, bot);
  return start(port).catch((problem: unknown) => {
    if (problem instanceof PortTaken) return start(0);
    throw problem;
  });
};

const cloudEnvironment = (servers: Record<'tables' | 'queues' | 'keys' | 'mail', string>): Record<string, string> => ({
  AWS_REGION: localRegion,
  AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
  AWS_ENDPOINT_URL_DYNAMODB: servers.tables,
  AWS_ENDPOINT_URL_SQS: servers.queues,
  AWS_ENDPOINT_URL_KMS: servers.keys,
  AWS_ENDPOINT_URL_SES: servers.mail,
  AWS_ENDPOINT_URL_SNS: servers.mail,
  // Nothing of the person who runs this: no profile, no real account.
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
});

/** What tests and other programs read to find their way. */
function writeLocalJson(local: LocalRun, data: DataFolder): void {
  const { portalUrl, apiUrl, mailUrl, directory } = local;
  data.write('local.json', {
    portalUrl,
    adminUrl: new URL('/console/', portalUrl).href,
    apiUrl,
    mailUrl,
    directory: { url: directory.urls[0], caFile: directory.caFile, baseDn: directory.baseDn },
    demoUsers: directory.people.map(({ login, email = null, password, state }) => ({ login, email, password, state })),
  });
}
