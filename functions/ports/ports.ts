import type { AdminSessionStore, AdminSessionWrites } from './admin-session-store.ts';
import type { AdminCredentialsStore, AdministratorStore } from './administrator-store.ts';
import type { ActivityHistory, ActivityLog } from './activity-log.ts';
import type { ApiKeyDesk, ApiKeyStore } from './api-key-store.ts';
import type { ApprovalStore } from './approval-store.ts';
import type {
  AuditErasure,
  AuditReading,
  AuditSearch,
  AuditTrail,
  Checkpoints,
  TrailWatchStore,
} from './audit-trail.ts';
import type { AuthenticatorStore } from './authenticator-store.ts';
import type { BridgeOrders, OrderForwarding } from './bridge-orders.ts';
import type { BridgeDesk, BridgeRegister, BridgeReports } from './bridge-register.ts';
import type { BudgetReview } from './budget-review.ts';
import type { BudgetStore } from './budget-store.ts';
import type { ChallengeStore } from './challenge-store.ts';
import type { ChatDoor } from './chat-door.ts';
import type { ChatSender } from './chat-sender.ts';
import type { CheckpointKey } from './checkpoint-key.ts';
import type { DirectoryDesk, DirectoryFacts, DirectoryReports } from './directory-store.ts';
import type { EnvironmentStore } from './environment-store.ts';
import type { ExpiryNotices } from './expiry-notices.ts';
import type { FlowStore } from './flow-store.ts';
import type { IssueList, IssueStore } from './issue-store.ts';
import type { JobQueue } from './job-queue.ts';
import type { KeyRing } from './key-ring.ts';
import type { LogoDesk, LogoStore } from './logo-store.ts';
import type { Mailer } from './mailer.ts';
import type { MemberLists, MemberReports } from './member-lists.ts';
import type { NoticeQueue } from './notice-queue.ts';
import type { NoticeTextDesk, NoticeTexts } from './notice-text-store.ts';
import type { OperationResults, OperationStore } from './operation-store.ts';
import type { PeopleLogins } from './people-logins.ts';
import type { PeopleIndex } from './people-index.ts';
import type { PeopleIssues } from './people-issues.ts';
import type { PeopleOffice } from './people-office.ts';
import type { PeopleResources } from './people-resources.ts';
import type {
  PeopleDirectory,
  PeopleEnrolment,
  PeopleFreeze,
  PeopleProfile,
  PeopleSessions,
  PeopleSync,
} from './people-store.ts';
import type { PowerName } from './powers.ts';
import type { PushService } from './push-service.ts';
import type { PushSubscriptions, PushSubscriptionWrites } from './push-subscriptions.ts';
import type { RepeatStore } from './repeat-store.ts';
import type { ResourceDesk } from './resource-desk.ts';
import type { ResourceStore, ResourceWrites } from './resource-store.ts';
import type { SessionEnds, SessionStore } from './session-store.ts';
import type { StatisticsCounters, StatisticsHistory } from './statistics.ts';
import type { TokenLists } from './token-lists.ts';
import type { TokenStock, TokenStockWrites } from './token-stock.ts';
import type { TextSender } from './text-sender.ts';
import type { TrafficGauge } from './traffic-gauge.ts';
import type { TokenStore } from './token-store.ts';

/** Every port by the name of its power. */
export interface Ports extends Record<PowerName, object> {
  flows: FlowStore;
  sessions: SessionStore;
  sessionEnds: SessionEnds;
  operations: OperationStore;
  operationResults: OperationResults;
  budgets: BudgetStore;
  budgetReview: BudgetReview;
  challenges: ChallengeStore;
  traffic: TrafficGauge;
  people: PeopleDirectory;
  peopleFreeze: PeopleFreeze;
  peopleSessions: PeopleSessions;
  peopleEnrolment: PeopleEnrolment;
  peopleProfile: PeopleProfile;
  peopleLogins: PeopleLogins;
  peopleResources: PeopleResources;
  peopleIssues: PeopleIssues;
  peopleIndex: PeopleIndex;
  peopleOffice: PeopleOffice;
  issues: IssueStore;
  issueList: IssueList;
  adminSessions: AdminSessionStore;
  adminSessionWrites: AdminSessionWrites;
  owners: Pick<AdministratorStore, 'owners' | 'find'>;
  administrators: AdministratorStore;
  adminCredentials: AdminCredentialsStore;
  apiKeys: ApiKeyStore;
  apiKeyDesk: ApiKeyDesk;
  repeats: RepeatStore;
  peopleSync: PeopleSync;
  tokens: TokenStore;
  tokenStock: TokenStock;
  tokenStockWrites: TokenStockWrites;
  tokenLists: TokenLists;
  authenticators: AuthenticatorStore;
  approvals: ApprovalStore;
  pushSubscriptions: PushSubscriptions;
  pushSubscriptionWrites: PushSubscriptionWrites;
  bridges: BridgeRegister;
  bridgeReports: BridgeReports;
  bridgeDesk: BridgeDesk;
  directoryDesk: DirectoryDesk;
  directoryReports: DirectoryReports;
  directoryFacts: DirectoryFacts;
  expiryNotices: ExpiryNotices;
  memberLists: MemberLists;
  memberReports: MemberReports;
  bridgeOrders: BridgeOrders;
  orderForwarding: OrderForwarding;
  resources: ResourceStore;
  resourcesNow: ResourceStore;
  resourceWrites: ResourceWrites;
  resourceDesk: ResourceDesk;
  logos: LogoStore;
  logoDesk: LogoDesk;
  activity: ActivityLog;
  activityHistory: ActivityHistory;
  auditTrail: AuditTrail;
  auditErasure: AuditErasure;
  auditReading: AuditReading;
  trailWatch: TrailWatchStore;
  trailHealth: Pick<TrailWatchStore, 'read'>;
  checkpoints: Checkpoints;
  checkpointKey: CheckpointKey;
  auditSearch: AuditSearch;
  statistics: StatisticsCounters;
  statisticsHistory: StatisticsHistory;
  environments: EnvironmentStore;
  jobs: JobQueue;
  notices: NoticeQueue;
  noticeTexts: NoticeTexts;
  noticeTextDesk: NoticeTextDesk;
  mailer: Mailer;
  texts: TextSender;
  chat: ChatSender;
  chatDoor: ChatDoor;
  pushService: PushService;
  keyRing: KeyRing;
}
