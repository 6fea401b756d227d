import { tableVariable } from '../environment.ts';
import type { DirectoryConfig, Environment } from '../environment.ts';
import type { AdminSessionStore, AdminSessionWrites } from '../ports/admin-session-store.ts';
import type { IssueList, IssueStore } from '../ports/issue-store.ts';
import type { Ports } from '../ports/ports.ts';
import type { PowerName } from '../ports/powers.ts';
import { dynamoClient } from './aws-clients.ts';
import { DynamoActivity } from './dynamo-activity.ts';
import type { DynamoBridges } from './dynamo-bridges.ts';
import { DynamoBudgetStore } from './dynamo-budget-store.ts';
import { DynamoFlowStore } from './dynamo-flow-store.ts';
import type { DynamoOperationStore } from './dynamo-operation-store.ts';
import { DynamoPeople } from './dynamo-people.ts';
import type { DynamoPeopleChanges } from './dynamo-people-changes.ts';
import { DynamoPeopleSync } from './dynamo-people-sync.ts';
import { DynamoResources } from './dynamo-resources.ts';
import { DynamoSessionStore } from './dynamo-session-store.ts';
import { DynamoTable } from './dynamo-table.ts';
import { KmsKeyRing } from './kms-key-ring.ts';
import { kmsKeyWrapper } from './kms-keys.ts';
import { lazily } from './lazily.ts';
import { RememberedBridges } from './remembered-bridges.ts';
import { RememberedResources } from './remembered-resources.ts';
import type { DynamoDirectories } from './dynamo-directories.ts';
import type { SqsBridgeOrders } from './sqs-bridge-orders.ts';
import type { DynamoStatistics } from './dynamo-statistics.ts';
import type { TableName } from './tables.ts';
import { WordedChatDoor } from './worded-chat-door.ts';

type AdminSessionStores = AdminSessionStore & AdminSessionWrites;

/** Ports that one function alone has: their clients would weigh on the bundles of all the others. */
export type ExtraPorts = {
  readonly [
    Name in 'mailer' | 'texts' | 'chat' | 'pushService' | 'expiryNotices' | 'directoryFacts'
  ]?: () => Ports[Name];
};

/**
 * The ports that a function needs, on AWS. What it does not need is not made: its variables are not even there.
 * @throws Error when the environment lacks something that is needed
 */
export function assemblePorts(
  needs: readonly PowerName[],
  environment: Environment,
  { now = () => new Date(), extra = {} }: { now?: () => Date; extra?: ExtraPorts } = {},
): Partial<Ports> {
  const table = (name: TableName): DynamoTable =>
    new DynamoTable(dynamoClient(), required(environment, tableVariable(name)));
  const directoryOf = (id: string): DirectoryConfig => {
    const found = environment.LATCHKEY_CONFIG.directories.find((each) => each.id === id);
    if (!found) throw new Error(`no directory ${id} in the configuration`);
    return found;
  };
  const { stage } = environment.LATCHKEY_CONFIG;
  const stored = (): DynamoResources => new DynamoResources(table('resources'), stage);
  let ring: KmsKeyRing | undefined;
  const keyRing = (): KmsKeyRing =>
    (ring ??= new KmsKeyRing(table('keys'), kmsKeyWrapper(required(environment, 'DATA_KEY_ID'))));

  const makers: { [Name in PowerName]?: () => Ports[Name] } = {
    ...extra,
    flows: () => new DynamoFlowStore(table('flows')),
    sessions: () => new DynamoSessionStore(table('sessions')),
    sessionEnds: () => lazily(() => sessionEndsIn(table('sessions'))),
    operations: () => lazily(() => operationsIn(table('operations'))),
    operationResults: () => lazily(() => operationsIn(table('operations'))),
    budgets: () => new DynamoBudgetStore(table('budgets')),
    chatDoor: () => new WordedChatDoor(environment.LATCHKEY_CHAT_WORD),
    budgetReview: () => lazily(() => budgetReviewIn(table('budgets'))),
    challenges: () => lazily(() => challengesIn(table('challenges'))),
    traffic: () => lazily(() => trafficIn(table('budgets'))),
    people: () => new DynamoPeople(table('people')),
    peopleFreeze: () => lazily(() => changesIn(table('people'))),
    peopleSessions: () => lazily(() => changesIn(table('people'))),
    peopleEnrolment: () => lazily(() => changesIn(table('people'))),
    peopleProfile: () => lazily(() => changesIn(table('people'))),
    peopleLogins: () => lazily(() => loginsIn(table('people'))),
    peopleResources: () => lazily(() => changesIn(table('people'))),
    peopleIssues: () => lazily(() => peopleIssuesIn(table('people'))),
    peopleIndex: () => lazily(() => peopleIndexIn(table('people'))),
    peopleOffice: () => lazily(() => peopleOfficeIn(table('people'))),
    issues: () => lazily(() => issuesIn(table('issues'))),
    issueList: () => lazily(() => issuesIn(table('issues'))),
    adminSessions: () => lazily(() => adminSessionsIn(table)),
    adminSessionWrites: () => lazily(() => adminSessionsIn(table)),
    owners: () => lazily(() => administratorsIn(table('administrators'))),
    administrators: () => lazily(() => administratorsIn(table('administrators'))),
    adminCredentials: () => lazily(() => adminCredentialsIn(table('administrators'))),
    apiKeys: () => lazily(() => apiKeysIn(table('apiKeys'), environment.LATCHKEY_CONFIG.stage)),
    apiKeyDesk: () => lazily(() => apiKeysIn(table('apiKeys'), environment.LATCHKEY_CONFIG.stage)),
    repeats: () => lazily(() => repeatsIn(table('repeats'))),
    peopleSync: () => new DynamoPeopleSync(table('people')),
    authenticators: () => lazily(() => authenticatorsIn(table('authenticators'))),
    approvals: () => lazily(() => approvalsIn(table('approvals'))),
    pushSubscriptions: () => lazily(() => subscriptionsIn(table('subscriptions'))),
    pushSubscriptionWrites: () => lazily(() => subscriptionsIn(table('subscriptions'))),
    tokens: () => lazily(() => tokensIn(table('tokens'))),
    tokenStock: () => lazily(() => tokenStockIn(table('tokens'))),
    tokenStockWrites: () => lazily(() => tokenStockIn(table('tokens'))),
    tokenLists: () => lazily(() => tokenListsIn(table('tokens'))),
    bridges: () =>
      new RememberedBridges(
        lazily(() => bridgesIn(table('bridges'))),
        now,
      ),
    bridgeReports: () => lazily(() => bridgesIn(table('bridges'))),
    bridgeDesk: () => lazily(() => bridgesIn(table('bridges'))),
    directoryDesk: () => lazily(() => directoriesIn(table('directories'))),
    directoryReports: () => lazily(() => directoriesIn(table('directories'))),
    memberLists: () => lazily(() => memberListsIn(table('memberLists'))),
    memberReports: () => lazily(() => memberListsIn(table('memberLists'))),
    bridgeOrders: () => lazily(() => ordersIn(directoryOf, required(environment, 'SIGNING_KEY_ID'))),
    orderForwarding: () => lazily(() => ordersIn(directoryOf)),
    resources: () => new RememberedResources(stored(), now),
    resourcesNow: stored,
    resourceWrites: stored,
    resourceDesk: () => lazily(() => resourceDeskIn(table('resources'), stage)),
    logos: () => lazily(() => logosIn(table('logos'))),
    logoDesk: () => lazily(() => logosIn(table('logos'))),
    activity: () => new DynamoActivity(table('activity')),
    activityHistory: () => lazily(() => historyIn(table('activity'))),
    auditTrail: () => lazily(() => auditTrailIn(table('audit'))),
    auditErasure: () => lazily(() => auditErasureIn(table('audit'))),
    auditReading: () => lazily(() => auditSearchIn(table('audit'), table('checkpoints'), stage)),
    trailWatch: () => lazily(() => trailWatchIn(table('checkpoints'), stage)),
    trailHealth: () => lazily(() => trailWatchIn(table('checkpoints'), stage)),
    checkpoints: () => lazily(() => checkpointsIn(table('checkpoints'), stage)),
    checkpointKey: () => lazily(() => checkpointKeyOf(required(environment, 'SIGNING_KEY_ID'))),
    auditSearch: () => lazily(() => auditSearchIn(table('audit'), table('checkpoints'), stage)),
    statistics: () => lazily(() => statisticsIn(table('statistics'))),
    statisticsHistory: () => lazily(() => statisticsIn(table('statistics'))),
    environments: () => lazily(() => environmentsIn(table('environments'))),
    jobs: () => jobsIn(directoryOf, required(environment, 'SIGNING_KEY_ID')),
    notices: () => noticesIn(required(environment, 'NOTICES_QUEUE_URL'), keyRing()),
    noticeTexts: () => lazily(() => noticeTextsIn(table('noticeTexts'))),
    noticeTextDesk: () => lazily(() => noticeTextsIn(table('noticeTexts'))),
    keyRing,
  };
  return Object.fromEntries(
    needs.map((name) => {
      const make = makers[name];
      if (!make) throw new Error(`nobody makes the port ${name} here`);
      return [name, make()];
    }),
  );
}

const operationsIn = async (table: DynamoTable): Promise<DynamoOperationStore> =>
  new (await import('./dynamo-operation-store.ts')).DynamoOperationStore(table);

// Where nobody signs in, sessions are ended now and then.
const sessionEndsIn = async (table: DynamoTable): Promise<Ports['sessionEnds']> =>
  new (await import('./dynamo-session-store.ts')).DynamoSessionStore(table);
// Few requests are about devices, or about restoring access.
const issuesIn = async (table: DynamoTable): Promise<IssueStore & IssueList> =>
  new (await import('./dynamo-issue-store.ts')).DynamoIssueStore(table);

const peopleIssuesIn = async (table: DynamoTable): Promise<Ports['peopleIssues']> =>
  new (await import('./dynamo-people-issues.ts')).DynamoPeopleIssues(table);
const peopleIndexIn = async (table: DynamoTable): Promise<Ports['peopleIndex']> =>
  new (await import('./dynamo-people-index.ts')).DynamoPeopleIndex(table);
const peopleOfficeIn = async (table: DynamoTable): Promise<Ports['peopleOffice']> =>
  new (await import('./dynamo-people-office.ts')).DynamoPeopleOffice(table);
const budgetReviewIn = async (table: DynamoTable): Promise<Ports['budgetReview']> =>
  new (await import('./dynamo-budget-review.ts')).DynamoBudgetReview(table);
const adminSessionsIn = async (table: (name: TableName) => DynamoTable): Promise<AdminSessionStores> => {
  const { DynamoAdminSessionStore } = await import('./dynamo-admin-session-store.ts');
  return new DynamoAdminSessionStore(table('adminSessions'), table('administrators'));
};
const administratorsIn = async (table: DynamoTable): Promise<Ports['administrators']> =>
  new (await import('./dynamo-administrator-store.ts')).DynamoAdministratorStore(table);
const adminCredentialsIn = async (table: DynamoTable): Promise<Ports['adminCredentials']> =>
  new (await import('./dynamo-admin-credentials.ts')).DynamoAdminCredentials(table);

const apiKeysIn = async (table: DynamoTable, stage: string): Promise<Ports['apiKeys'] & Ports['apiKeyDesk']> =>
  new (await import('./dynamo-api-keys.ts')).DynamoApiKeys(table, stage);
const repeatsIn = async (table: DynamoTable): Promise<Ports['repeats']> =>
  new (await import('./dynamo-repeats.ts')).DynamoRepeats(table);

const trafficIn = async (table: DynamoTable): Promise<Ports['traffic']> =>
  new (await import('./dynamo-traffic-gauge.ts')).DynamoTrafficGauge(table);

const approvalsIn = async (table: DynamoTable): Promise<Ports['approvals']> =>
  new (await import('./dynamo-approval-store.ts')).DynamoApprovalStore(table);
const subscriptionsIn = async (table: DynamoTable): Promise<Ports['pushSubscriptionWrites']> =>
  new (await import('./dynamo-push-subscriptions.ts')).DynamoPushSubscriptions(table);

// What a notice may say is a schema that requests without one need not read.
const noticesIn = (url: string, keyRing: KmsKeyRing): Ports['notices'] =>
  lazily(async () => new (await import('./sqs-notice-queue.ts')).SqsNoticeQueue(url, keyRing));
type DirectoryOf = (id: string) => DirectoryConfig;
const queueOf = (find: DirectoryOf) => (id: string) => find(id).jobQueueUrl;
const bridgesOf = (find: DirectoryOf) => (id: string) => find(id).bridgeFingerprints;
const jobsIn = (find: DirectoryOf, signingKey: string): Ports['jobs'] =>
  lazily(async () => {
    const [{ SqsJobQueue }, { kmsSigner }] = await Promise.all([
      import('./sqs-job-queue.ts'),
      import('./kms-signer.ts'),
    ]);
    return new SqsJobQueue(queueOf(find), kmsSigner(signingKey), bridgesOf(find));
  });
const ordersIn = async (find: DirectoryOf, signingKey?: string): Promise<SqsBridgeOrders> => {
  const { SqsBridgeOrders } = await import('./sqs-bridge-orders.ts');
  if (signingKey === undefined) return new SqsBridgeOrders(queueOf(find));
  const { kmsSigner } = await import('./kms-signer.ts');
  return new SqsBridgeOrders(queueOf(find), kmsSigner(signingKey), bridgesOf(find));
};
// What a bridge says of itself is a long schema, and no request begins with it.
const bridgesIn = async (table: DynamoTable): Promise<DynamoBridges> =>
  new (await import('./dynamo-bridges.ts')).DynamoBridges(table);
const directoriesIn = async (table: DynamoTable): Promise<DynamoDirectories> =>
  new (await import('./dynamo-directories.ts')).DynamoDirectories(table);
const memberListsIn = async (table: DynamoTable): Promise<Ports['memberLists'] & Ports['memberReports']> =>
  new (await import('./dynamo-member-lists.ts')).DynamoMemberLists(table);
const environmentsIn = async (table: DynamoTable): Promise<Ports['environments']> =>
  new (await import('./dynamo-environment-store.ts')).DynamoEnvironmentStore(table);
// What administrators read of the trail; who writes it has nothing else to do.
const auditTrailIn = async (trail: DynamoTable): Promise<Ports['auditTrail']> =>
  new (await import('./dynamo-audit-trail.ts')).DynamoAuditTrail(trail);
const auditErasureIn = async (trail: DynamoTable): Promise<Ports['auditErasure']> =>
  new (await import('./dynamo-audit-trail.ts')).DynamoAuditErasure(trail);
const trailWatchIn = async (table: DynamoTable, stage: string): Promise<Ports['trailWatch']> =>
  new (await import('./dynamo-trail-watch.ts')).DynamoTrailWatch(table, stage);
const checkpointsIn = async (table: DynamoTable, stage: string): Promise<Ports['checkpoints']> =>
  new (await import('./dynamo-checkpoints.ts')).DynamoCheckpoints(table, stage);
const checkpointKeyOf = async (keyId: string): Promise<Ports['checkpointKey']> =>
  new (await import('./kms-checkpoint-key.ts')).KmsCheckpointKey(keyId);
const auditSearchIn = async (
  trail: DynamoTable,
  checkpoints: DynamoTable,
  stage: string,
): Promise<Ports['auditSearch']> =>
  new (await import('./dynamo-audit-search.ts')).DynamoAuditSearch({ trail, checkpoints }, stage);
const statisticsIn = async (table: DynamoTable): Promise<DynamoStatistics> =>
  new (await import('./dynamo-statistics.ts')).DynamoStatistics(table);
const resourceDeskIn = async (table: DynamoTable, stage: string): Promise<Ports['resourceDesk']> =>
  new (await import('./dynamo-resource-desk.ts')).DynamoResourceDesk(table, stage);
const logosIn = async (table: DynamoTable): Promise<Ports['logos'] & Ports['logoDesk']> =>
  new (await import('./dynamo-logos.ts')).DynamoLogos(table);
const tokenStockIn = async (table: DynamoTable): Promise<Ports['tokenStock'] & Ports['tokenStockWrites']> =>
  new (await import('./dynamo-token-stock.ts')).DynamoTokenStock(table);
const tokenListsIn = async (table: DynamoTable): Promise<Ports['tokenLists']> =>
  new (await import('./dynamo-token-lists.ts')).DynamoTokenLists(table);
const tokensIn = async (table: DynamoTable): Promise<Ports['tokens']> =>
  new (await import('./dynamo-token-store.ts')).DynamoTokenStore(table);
const authenticatorsIn = async (table: DynamoTable): Promise<Ports['authenticators']> =>
  new (await import('./dynamo-authenticator-store.ts')).DynamoAuthenticatorStore(table);
const changesIn = async (table: DynamoTable): Promise<DynamoPeopleChanges> =>
  new (await import('./dynamo-people-changes.ts')).DynamoPeopleChanges(table);
const noticeTextsIn = async (table: DynamoTable): Promise<Ports['noticeTextDesk']> =>
  new (await import('./dynamo-notice-texts.ts')).DynamoNoticeTexts(table);
const loginsIn = async (table: DynamoTable): Promise<Ports['peopleLogins']> =>
  new (await import('./dynamo-people-logins.ts')).DynamoPeopleLogins(table);
const historyIn = async (table: DynamoTable): Promise<Ports['activityHistory']> =>
  new (await import('./dynamo-activity-history.ts')).DynamoActivityHistory(table);
const challengesIn = async (table: DynamoTable): Promise<Ports['challenges']> =>
  new (await import('./dynamo-challenge-store.ts')).DynamoChallengeStore(table);

function required(environment: Environment, name: string): string {
  const value = environment[name];
  if (typeof value !== 'string' || value === '') throw new Error(`the environment variable ${name} is missing`);
  return value;
}
