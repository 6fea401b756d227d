/** Another order of a table's items: those that have both attributes, all of each item. Read a moment late, and only by a query. */
export interface IndexShape {
  readonly partitionKey: string;
  readonly sortKey?: string;
}

interface TableShape extends IndexShape {
  readonly isShortLived: boolean;
  /** By name. One more on a table that is deployed already: one index a deployment, DynamoDB makes no two at once. */
  readonly indexes?: Readonly<Record<string, IndexShape>>;
}

/**
 * Every table, once: CDK makes them from here, adapters read and write them. A table per aggregate, so that IAM can
 * tell them apart. All keys are strings; `deleteAt` (epoch seconds) only cleans up, expiry is always checked on read.
 */
export const tables = {
  /** Recoveries and sign-ins in progress, by the hash of their cookie. */
  flows: { partitionKey: 'id', isShortLived: true },
  /** Directory operations that people asked for, and their outcomes. */
  operations: { partitionKey: 'id', isShortLived: true },
  /** Signed-in sessions, by the hash of their cookie. */
  sessions: { partitionKey: 'id', isShortLived: true },
  /** Attempt counters of accounts, factors, destinations and addresses. */
  budgets: { partitionKey: 'id', isShortLived: true },
  /** One-use secrets in flight: e-mail codes (keyed hashes), report links. By account and factor. */
  challenges: { partitionKey: 'id', isShortLived: true },
  /** People as the bridges report them, and their logins as pointers to them. */
  people: {
    partitionKey: 'id',
    isShortLived: false,
    indexes: {
      /** Everybody of a directory by the name that is shown: `people-order.ts`. */
      byName: { partitionKey: 'directory', sortKey: 'sortName' },
      bySurname: { partitionKey: 'directory', sortKey: 'sortSurname' },
      /** Who has set up nothing yet. */
      byEnrolment: { partitionKey: 'toEnrol', sortKey: 'sortName' },
    },
  },
  /** OTP tokens by their owner; secrets encrypted. */
  tokens: {
    ...{ partitionKey: 'owner', sortKey: 'id', isShortLived: false },
    /** Devices by what has become of them, and tokens that are switched off. */
    indexes: { byState: { partitionKey: 'stateOf', sortKey: 'id' } },
  },
  /** What people prove themselves by besides OTP tokens: passkeys, hashes of codes, answers and portal passwords. */
  authenticators: { partitionKey: 'owner', sortKey: 'id', isShortLived: false },
  /** What people's devices were asked and have not been used for yet: one request a person. */
  approvals: { partitionKey: 'owner', isShortLived: true },
  /** Where messages to people's devices go; sealed. */
  subscriptions: { partitionKey: 'owner', sortKey: 'id', isShortLived: false },
  /** The bridges of each directory: key statement, last heartbeat, domain policy. */
  bridges: { partitionKey: 'directory', sortKey: 'bridge', isShortLived: false },
  /** What administrators set for each directory, and what its bridges tell of their synchronisation. */
  directories: { partitionKey: 'directory', sortKey: 'part', isShortLived: false },
  /** Who is in a group or an OU, as a bridge told who asked: a partition a list, for a quarter of an hour. */
  memberLists: { partitionKey: 'id', sortKey: 'part', isShortLived: true },
  /** Who was told last that a password ends, until that day is over. */
  expiryNotices: { partitionKey: 'person', isShortLived: true },
  /** What each portal allows, and who is on it. One partition, for they are read whole. */
  resources: { partitionKey: 'stage', sortKey: 'alias', isShortLived: false },
  /** Pictures of portals, by a hash of their bytes. Here, and not with what each portal allows: nobody reads all of them. */
  logos: { partitionKey: 'portal', sortKey: 'id', isShortLived: false },
  /** Administrators' own words of notices, by their portal: an item a notice and language. */
  noticeTexts: { partitionKey: 'portal', sortKey: 'id', isShortLived: false },
  /** What happened to each account, by its owner and time: half a year of it. */
  activity: { partitionKey: 'person', sortKey: 'id', isShortLived: true },
  /** The usual surroundings of each person's sign-ins: a list each. */
  environments: { partitionKey: 'person', isShortLived: true },
  /** Requests to restore access, by their portal and time, and the browsers that may look at them. */
  issues: {
    ...{ partitionKey: 'portal', sortKey: 'id', isShortLived: true },
    /** Those that nobody has decided yet. */
    indexes: { byWaiting: { partitionKey: 'waitingIn', sortKey: 'id' } },
  },
  /** Who administers this deployment, what they prove themselves by, and who its owners are. */
  administrators: { partitionKey: 'kind', sortKey: 'id', isShortLived: false },
  /** Administrators' sessions, by the hash of their cookie: no function but theirs can make one. */
  adminSessions: {
    ...{ partitionKey: 'id', isShortLived: true },
    indexes: { byAdministrator: { partitionKey: 'administrator', sortKey: 'id' } },
  },
  /** Keys of programs, by their id; hashes only. One partition, for they are read whole. */
  apiKeys: { partitionKey: 'stage', sortKey: 'id', isShortLived: false },
  /** Creations that must not happen twice, and their sealed answers, for a day. */
  repeats: { partitionKey: 'id', isShortLived: true },
  /** What was done, by whom, with what outcome: a partition a month, by time. What is about persons can go. */
  audit: {
    ...{ partitionKey: 'period', sortKey: 'id', isShortLived: false },
    indexes: {
      byPerson: { partitionKey: 'person', sortKey: 'id' },
      byActor: { partitionKey: 'actor', sortKey: 'id' },
      /** All but steps on the way that went well. */
      byAction: { partitionKey: 'action', sortKey: 'id' },
      /** What was refused or did not end well: a partition a month. */
      byFailure: { partitionKey: 'failedIn', sortKey: 'id' },
    },
  },
  /** Signed ends of the trail's chains, by their number. */
  checkpoints: {
    ...{ partitionKey: 'stage', sortKey: 'number', isShortLived: false },
    indexes: { byTime: { partitionKey: 'stage', sortKey: 'at' } },
  },
  /** Counts a day and portal, a partition a month; and of each person how many means they have to prove who they are. */
  statistics: { partitionKey: 'month', sortKey: 'id', isShortLived: false },
  /** Wrapped data keys. */
  keys: { partitionKey: 'id', isShortLived: false },
} as const satisfies Record<string, TableShape>;

/** Name of one of {@link tables}. */
export type TableName = keyof typeof tables;

/** Name of an index of a table. */
export type IndexName<Table extends TableName = TableName> = (typeof tables)[Table] extends {
  indexes: infer Indexes;
}
  ? keyof Indexes & string
  : never;
