import { afterAll, beforeAll, describe } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { DynamoActivity } from '#functions/adapters/dynamo-activity.ts';
import { DynamoActivityHistory } from '#functions/adapters/dynamo-activity-history.ts';
import { DynamoAuthenticatorStore } from '#functions/adapters/dynamo-authenticator-store.ts';
import { DynamoBridges } from '#functions/adapters/dynamo-bridges.ts';
import { DynamoBudgetStore } from '#functions/adapters/dynamo-budget-store.ts';
import { DynamoChallengeStore } from '#functions/adapters/dynamo-challenge-store.ts';
import { DynamoDirectories } from '#functions/adapters/dynamo-directories.ts';
import { DynamoEnvironmentStore } from '#functions/adapters/dynamo-environment-store.ts';
import { DynamoExpiryNotices } from '#functions/adapters/dynamo-expiry-notices.ts';
import { DynamoFlowStore } from '#functions/adapters/dynamo-flow-store.ts';
import { DynamoIssueStore } from '#functions/adapters/dynamo-issue-store.ts';
import { DynamoMemberLists } from '#functions/adapters/dynamo-member-lists.ts';
import { DynamoOperationStore } from '#functions/adapters/dynamo-operation-store.ts';
import { DynamoBudgetReview } from '#functions/adapters/dynamo-budget-review.ts';
import { DynamoPeopleIndex } from '#functions/adapters/dynamo-people-index.ts';
import { DynamoPeopleOffice } from '#functions/adapters/dynamo-people-office.ts';
import { DynamoPeopleIssues } from '#functions/adapters/dynamo-people-issues.ts';
import { DynamoPeopleChanges } from '#functions/adapters/dynamo-people-changes.ts';
import { DynamoPeopleSync } from '#functions/adapters/dynamo-people-sync.ts';
import { DynamoPeople } from '#functions/adapters/dynamo-people.ts';
import { DynamoPeopleLogins } from '#functions/adapters/dynamo-people-logins.ts';
import { DynamoSessionStore } from '#functions/adapters/dynamo-session-store.ts';
import { DynamoTokenLists } from '#functions/adapters/dynamo-token-lists.ts';
import { DynamoTokenStock } from '#functions/adapters/dynamo-token-stock.ts';
import { DynamoTokenStore } from '#functions/adapters/dynamo-token-store.ts';
import { DynamoTrafficGauge } from '#functions/adapters/dynamo-traffic-gauge.ts';
import type { ActivityHistory, ActivityLog } from '#functions/ports/activity-log.ts';
import type { AuthenticatorStore } from '#functions/ports/authenticator-store.ts';
import type { BudgetStore } from '#functions/ports/budget-store.ts';
import type { ChallengeStore } from '#functions/ports/challenge-store.ts';
import type { DirectoryDesk, DirectoryFacts, DirectoryReports } from '#functions/ports/directory-store.ts';
import type { EnvironmentStore } from '#functions/ports/environment-store.ts';
import type { ExpiryNotices } from '#functions/ports/expiry-notices.ts';
import type { FlowStore } from '#functions/ports/flow-store.ts';
import type { IssueList, IssueStore } from '#functions/ports/issue-store.ts';
import type { MemberLists, MemberReports } from '#functions/ports/member-lists.ts';
import type { OperationResults, OperationStore } from '#functions/ports/operation-store.ts';
import type {
  PeopleDirectory,
  PeopleEnrolment,
  PeopleFreeze,
  PeopleProfile,
  PeopleSessions,
  PeopleSync,
} from '#functions/ports/people-store.ts';
import type { BridgeRegister, BridgeReports } from '#functions/ports/bridge-register.ts';
import type { BudgetReview } from '#functions/ports/budget-review.ts';
import type { PeopleIndex } from '#functions/ports/people-index.ts';
import type { PeopleOffice } from '#functions/ports/people-office.ts';
import type { PeopleIssues } from '#functions/ports/people-issues.ts';
import type { PeopleLogins } from '#functions/ports/people-logins.ts';
import type { PeopleResources } from '#functions/ports/people-resources.ts';
import type { SessionStore } from '#functions/ports/session-store.ts';
import type { TokenLists } from '#functions/ports/token-lists.ts';
import type { TokenStock, TokenStockWrites } from '#functions/ports/token-stock.ts';
import type { TokenStore } from '#functions/ports/token-store.ts';
import type { TrafficGauge } from '#functions/ports/traffic-gauge.ts';
import type { Person } from '#functions/ports/person.ts';
import { MemoryActivity, MemoryEnvironmentStore } from '#test/unit/functions/fakes/memory-activity.ts';
import { MemoryDirectories } from '#test/unit/functions/fakes/memory-directories.ts';
import { MemoryExpiryNotices } from '#test/unit/functions/fakes/memory-expiry-notices.ts';
import { MemoryIssueStore } from '#test/unit/functions/fakes/memory-issues.ts';
import { MemoryMemberLists } from '#test/unit/functions/fakes/memory-member-lists.ts';
import { MemoryPeopleOffice } from '#test/unit/functions/fakes/memory-people-office.ts';
import { MemoryPeople } from '#test/unit/functions/fakes/memory-people.ts';
import {
  MemoryAuthenticatorStore,
  MemoryBridges,
  MemoryBudgetStore,
  MemoryChallengeStore,
  MemoryFlowStore,
  MemoryOperationStore,
  MemorySessionStore,
  MemoryTokenLists,
  MemoryTokenStock,
  MemoryTokenStore,
} from '#test/unit/functions/fakes/memory-stores.ts';
import { MemoryTraffic } from '#test/unit/functions/fakes/memory-traffic.ts';
import { together } from '#test/support/together.ts';
import { startDynamo } from './dynamo.ts';

/** Every store. */
export interface Stores {
  flows: FlowStore;
  sessions: SessionStore;
  operations: OperationStore & OperationResults;
  budgets: BudgetStore;
  budgetReview: BudgetReview;
  challenges: ChallengeStore;
  traffic: TrafficGauge;
  issues: IssueStore & IssueList;
  peopleIssues: PeopleIssues;
  people: PeopleDirectory &
    PeopleEnrolment &
    PeopleResources &
    PeopleFreeze &
    PeopleProfile &
    PeopleSessions &
    PeopleSync;
  peopleIndex: PeopleIndex;
  peopleOffice: PeopleOffice;
  peopleLogins: PeopleLogins;
  tokens: TokenStore;
  tokenStock: TokenStock & TokenStockWrites;
  tokenLists: TokenLists;
  authenticators: AuthenticatorStore;
  bridges: BridgeRegister & BridgeReports;
  directories: DirectoryDesk & DirectoryReports & DirectoryFacts;
  expiryNotices: ExpiryNotices;
  memberLists: MemberLists & MemberReports;
  activity: ActivityLog & ActivityHistory;
  environments: EnvironmentStore;
}

let dynamo: Awaited<ReturnType<typeof startDynamo>>;

const memoryPeople = new MemoryPeople();
const memoryTokens = new MemoryTokenStore();
const memoryStock = new MemoryTokenStock();
const memoryOffice = new MemoryPeopleOffice(memoryPeople);
const memoryBudgets = new MemoryBudgetStore();
const memory: Stores = {
  flows: new MemoryFlowStore(),
  sessions: new MemorySessionStore(),
  operations: new MemoryOperationStore(),
  budgets: memoryBudgets,
  budgetReview: memoryBudgets,
  challenges: new MemoryChallengeStore(),
  traffic: new MemoryTraffic(),
  issues: new MemoryIssueStore(),
  peopleIssues: memoryPeople,
  people: memoryPeople,
  peopleIndex: memoryOffice,
  peopleOffice: memoryOffice,
  peopleLogins: memoryPeople,
  tokens: memoryTokens,
  tokenStock: memoryStock,
  tokenLists: new MemoryTokenLists(memoryStock, memoryTokens),
  authenticators: new MemoryAuthenticatorStore(),
  bridges: new MemoryBridges(),
  directories: new MemoryDirectories(),
  expiryNotices: new MemoryExpiryNotices(),
  memberLists: new MemoryMemberLists(),
  activity: new MemoryActivity(),
  environments: new MemoryEnvironmentStore(),
};
const overTheWire = (): Stores => ({
  flows: new DynamoFlowStore(dynamo.table('flows')),
  sessions: new DynamoSessionStore(dynamo.table('sessions')),
  operations: new DynamoOperationStore(dynamo.table('operations')),
  budgets: new DynamoBudgetStore(dynamo.table('budgets')),
  budgetReview: new DynamoBudgetReview(dynamo.table('budgets')),
  challenges: new DynamoChallengeStore(dynamo.table('challenges')),
  traffic: new DynamoTrafficGauge(dynamo.table('budgets')),
  issues: new DynamoIssueStore(dynamo.table('issues')),
  peopleIssues: new DynamoPeopleIssues(dynamo.table('people')),
  people: together(
    new DynamoPeople(dynamo.table('people')),
    new DynamoPeopleChanges(dynamo.table('people')),
    new DynamoPeopleSync(dynamo.table('people')),
  ),
  peopleIndex: new DynamoPeopleIndex(dynamo.table('people')),
  peopleOffice: new DynamoPeopleOffice(dynamo.table('people')),
  peopleLogins: new DynamoPeopleLogins(dynamo.table('people')),
  tokens: new DynamoTokenStore(dynamo.table('tokens')),
  tokenStock: new DynamoTokenStock(dynamo.table('tokens')),
  tokenLists: new DynamoTokenLists(dynamo.table('tokens')),
  authenticators: new DynamoAuthenticatorStore(dynamo.table('authenticators')),
  bridges: new DynamoBridges(dynamo.table('bridges')),
  directories: new DynamoDirectories(dynamo.table('directories')),
  expiryNotices: new DynamoExpiryNotices(dynamo.table('expiryNotices')),
  memberLists: new DynamoMemberLists(dynamo.table('memberLists')),
  activity: together(new DynamoActivity(dynamo.table('activity')), new DynamoActivityHistory(dynamo.table('activity'))),
  environments: new DynamoEnvironmentStore(dynamo.table('environments')),
});

/** Runs a suite on the stores in memory and on DynamoDB over the wire: the fakes keep the contract of the real ones. */
export function onEveryStore(suite: (make: () => Stores) => void): void {
  beforeAll(async () => {
    dynamo = await startDynamo();
  });
  afterAll(() => dynamo.stop());
  describe.each([
    ['in memory', () => memory],
    ['DynamoDB over the wire', overTheWire],
  ])('%s', (_, make) => suite(make));
}

export const id = (): string => randomBytes(16).toString('base64url');
export const now = new Date('2026-11-21T08:00:00Z');
export const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);
export const person: Person = {
  ...{ id: 'corp#1', directory: 'corp', objectGuid: '1', samAccountName: 'ä', displayName: 'Ä \u0000 "x"' },
  ...{ mail: 'a@b.example', language: 'de', isDisabled: false, isProtected: false },
};
