import type { IndexName, TableName } from '../adapters/tables.ts';

/** DynamoDB calls that a power can need. No Scan, ever. */
export type TableCall = 'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query';

/** What one port needs from AWS. CDK turns it into grants and environment variables; nothing else is granted. */
export interface Power {
  readonly tables?: Partial<Record<TableName, readonly TableCall[]>>;
  /** Indexes that it may query; this needs no `Query` on the table itself. */
  readonly indexes?: { readonly [Table in TableName]?: readonly IndexName<Table>[] };
  /** `jobs`: the FIFO job queue of every directory. */
  readonly send?: readonly ('jobs' | 'notices')[];
  readonly keys?: {
    /** The ES256 key that signs jobs. */
    readonly signing?: readonly ('Sign' | 'GetPublicKey')[];
    /** The key that wraps data keys. */
    readonly data?: readonly ('Decrypt' | 'GenerateDataKey')[];
  };
  readonly mail?: true;
  /** Text messages to phone numbers. */
  readonly texts?: true;
  /** The bot's token, to send; or the word by which its messenger is known, to receive. */
  readonly chat?: 'send' | 'receive';
}

/**
 * The powers that actions and event handlers can name in `needs`, one per port. What is not named is not granted,
 * and is not in the handler's hands either (compile error).
 */
export const powers = {
  flows: { tables: { flows: ['GetItem', 'PutItem', 'DeleteItem'] } },
  sessions: { tables: { sessions: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'] } },
  sessionEnds: { tables: { sessions: ['DeleteItem'] } },
  operations: { tables: { operations: ['GetItem', 'PutItem'] } },
  operationResults: { tables: { operations: ['GetItem', 'UpdateItem'] } },
  budgets: { tables: { budgets: ['GetItem', 'UpdateItem'] } },
  /** How used up the tries of somebody are. */
  budgetReview: { tables: { budgets: ['GetItem'] } },
  challenges: { tables: { challenges: ['PutItem', 'DeleteItem'] } },
  traffic: { tables: { budgets: ['UpdateItem'] } },
  people: { tables: { people: ['GetItem'] } },
  peopleFreeze: { tables: { people: ['UpdateItem'] } },
  peopleSessions: { tables: { people: ['UpdateItem'] } },
  peopleEnrolment: { tables: { people: ['UpdateItem'] } },
  peopleProfile: { tables: { people: ['UpdateItem'] } },
  peopleLogins: { tables: { people: ['GetItem', 'UpdateItem'] } },
  peopleResources: { tables: { people: ['UpdateItem'] } },
  peopleIssues: { tables: { people: ['GetItem', 'UpdateItem'] } },
  /** Lists of people: for administrators alone. */
  peopleIndex: { indexes: { people: ['byName', 'bySurname', 'byEnrolment'] } },
  /** What administrators write of people. */
  peopleOffice: { tables: { people: ['UpdateItem'] } },
  issues: { tables: { issues: ['GetItem', 'PutItem', 'DeleteItem'] } },
  /** All requests of a portal: for administrators alone. */
  issueList: { tables: { issues: ['Query'] }, indexes: { issues: ['byWaiting'] } },
  /** Who is signed in at the console, and who they are at this moment. */
  adminSessions: { tables: { adminSessions: ['GetItem', 'UpdateItem'], administrators: ['GetItem'] } },
  adminSessionWrites: {
    tables: { adminSessions: ['PutItem', 'UpdateItem', 'DeleteItem'] },
    indexes: { adminSessions: ['byAdministrator'] },
  },
  /** Who is told of what concerns everybody. */
  owners: { tables: { administrators: ['GetItem'] } },
  administrators: { tables: { administrators: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'] } },
  adminCredentials: { tables: { administrators: ['GetItem', 'PutItem', 'DeleteItem'] } },
  /** Keys of programs: to see whose a key is, and to note that it was used. */
  apiKeys: { tables: { apiKeys: ['GetItem', 'UpdateItem'] } },
  apiKeyDesk: { tables: { apiKeys: ['Query', 'PutItem', 'DeleteItem'] } },
  repeats: { tables: { repeats: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'] } },
  peopleSync: { tables: { people: ['GetItem', 'UpdateItem'] } },
  tokens: { tables: { tokens: ['PutItem', 'UpdateItem', 'DeleteItem', 'Query'] } },
  tokenStock: { tables: { tokens: ['GetItem', 'UpdateItem'] } },
  /** What an administrator does with devices: import, take back, withdraw. */
  tokenStockWrites: { tables: { tokens: ['PutItem', 'UpdateItem'] } },
  tokenLists: { tables: { tokens: ['Query'] }, indexes: { tokens: ['byState'] } },
  authenticators: { tables: { authenticators: ['GetItem', 'PutItem', 'DeleteItem', 'Query'] } },
  approvals: { tables: { approvals: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'] } },
  /** Apart from the authenticators: who sends messages can change nobody's keys. */
  pushSubscriptions: { tables: { subscriptions: ['Query', 'DeleteItem'] } },
  pushSubscriptionWrites: { tables: { subscriptions: ['Query', 'PutItem', 'DeleteItem'] } },
  bridges: { tables: { bridges: ['Query'] } },
  resources: { tables: { resources: ['Query'] } },
  /** The same, not remembered: for administrators, who have just made one. */
  resourcesNow: { tables: { resources: ['Query'] } },
  resourceWrites: { tables: { resources: ['PutItem', 'DeleteItem'] } },
  /** What administrators do with resources, at the console. */
  resourceDesk: { tables: { resources: ['GetItem', 'Query', 'PutItem', 'DeleteItem'] } },
  /** Pictures of portals. */
  logos: { tables: { logos: ['GetItem'] } },
  logoDesk: { tables: { logos: ['UpdateItem'] } },
  bridgeReports: { tables: { bridges: ['PutItem'] } },
  /** Taking a bridge that is gone off the list. */
  bridgeDesk: { tables: { bridges: ['DeleteItem'] } },
  directoryDesk: { tables: { directories: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'] } },
  directoryReports: { tables: { directories: ['GetItem', 'PutItem', 'UpdateItem', 'Query'] } },
  /** What is set for a directory, and told of it: for who acts by the clock. */
  directoryFacts: { tables: { directories: ['GetItem'] } },
  expiryNotices: { tables: { expiryNotices: ['UpdateItem'] } },
  memberLists: { tables: { memberLists: ['GetItem', 'PutItem'] } },
  memberReports: { tables: { memberLists: ['PutItem', 'UpdateItem'] } },
  bridgeOrders: { send: ['jobs'], keys: { signing: ['Sign'] } },
  /** Passes on what was signed before: without the key. */
  orderForwarding: { send: ['jobs'] },
  /** Adds to what happened; reads and changes nothing of it. */
  activity: { tables: { activity: ['PutItem'] } },
  activityHistory: { tables: { activity: ['GetItem', 'Query'] } },
  /** Adds to the trail; reads and changes nothing of it. */
  auditTrail: { tables: { audit: ['PutItem'] } },
  /** Takes out what records say about a person. */
  auditErasure: { tables: { audit: ['PutItem'] }, indexes: { audit: ['byPerson'] } },
  auditReading: { tables: { audit: ['Query'], checkpoints: ['GetItem'] }, indexes: { checkpoints: ['byTime'] } },
  /** How far the trail is checked: an item beside the checkpoints. */
  trailWatch: { tables: { checkpoints: ['GetItem', 'PutItem'] } },
  trailHealth: { tables: { checkpoints: ['GetItem'] } },
  checkpoints: { tables: { checkpoints: ['PutItem', 'Query'] } },
  checkpointKey: { keys: { signing: ['Sign', 'GetPublicKey'] } },
  auditSearch: {
    tables: { audit: ['GetItem', 'Query'], checkpoints: ['GetItem'] },
    indexes: { audit: ['byPerson', 'byActor', 'byAction', 'byFailure'], checkpoints: ['byTime'] },
  },
  statistics: { tables: { statistics: ['GetItem', 'UpdateItem'] } },
  statisticsHistory: { tables: { statistics: ['Query'] } },
  environments: { tables: { environments: ['GetItem', 'PutItem'] } },
  jobs: { send: ['jobs'], keys: { signing: ['Sign'] } },
  /** Notices are sealed before they are queued. */
  notices: {
    send: ['notices'],
    tables: { keys: ['GetItem', 'PutItem'] },
    keys: { data: ['Decrypt', 'GenerateDataKey'] },
  },
  /** Administrators' own words, one notice at a time. */
  noticeTexts: { tables: { noticeTexts: ['GetItem'] } },
  noticeTextDesk: { tables: { noticeTexts: ['GetItem', 'PutItem', 'DeleteItem', 'Query'] } },
  mailer: { mail: true },
  texts: { texts: true },
  chat: { chat: 'send' },
  chatDoor: { chat: 'receive' },
  /** Requests to push services on the internet: nothing of AWS. */
  pushService: {},
  /** Keyed hashes and encryption under a wrapped data key: codes at rest, decoys, sealed notices, OTP secrets. */
  keyRing: { tables: { keys: ['GetItem', 'PutItem'] }, keys: { data: ['Decrypt', 'GenerateDataKey'] } },
} as const satisfies Record<string, Power>;

/** Name of one of {@link powers}. */
export type PowerName = keyof typeof powers;
