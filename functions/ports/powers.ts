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
    readonly signing?: readonly 'Sign'[];
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
  issues: { tables: { issues: ['GetItem', 'PutItem', 'DeleteItem'] } },
  /** All requests of a portal: for administrators alone. */
  issueList: { tables: { issues: ['Query'] } },
  /** Administrators' sessions lie beside those of people, under keys of their own. */
  adminSessions: { tables: { sessions: ['GetItem'] } },
  peopleSync: { tables: { people: ['GetItem', 'UpdateItem'] } },
  tokens: { tables: { tokens: ['PutItem', 'UpdateItem', 'DeleteItem', 'Query'] } },
  tokenStock: { tables: { tokens: ['GetItem', 'UpdateItem'] } },
  authenticators: { tables: { authenticators: ['GetItem', 'PutItem', 'DeleteItem', 'Query'] } },
  approvals: { tables: { approvals: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'] } },
  /** Apart from the authenticators: who sends messages can change nobody's keys. */
  pushSubscriptions: { tables: { subscriptions: ['Query', 'DeleteItem'] } },
  pushSubscriptionWrites: { tables: { subscriptions: ['Query', 'PutItem', 'DeleteItem'] } },
  bridges: { tables: { bridges: ['Query'] } },
  resources: { tables: { resources: ['Query'] } },
  resourceWrites: { tables: { resources: ['PutItem', 'DeleteItem'] } },
  bridgeReports: { tables: { bridges: ['PutItem'] } },
  /** Adds to what happened; reads and changes nothing of it. */
  activity: { tables: { activity: ['PutItem'] } },
  activityHistory: { tables: { activity: ['GetItem', 'Query'] } },
  environments: { tables: { environments: ['GetItem', 'PutItem'] } },
  jobs: { send: ['jobs'], keys: { signing: ['Sign'] } },
  /** Notices are sealed before they are queued. */
  notices: {
    send: ['notices'],
    tables: { keys: ['GetItem', 'PutItem'] },
    keys: { data: ['Decrypt', 'GenerateDataKey'] },
  },
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
