import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { actions } from '#functions/actions/registry.ts';
import type { Administrator } from '#functions/administrators/administrator.ts';
import { FunctionConfig } from '#functions/environment.ts';
import type { PortalConfig } from '#functions/environment.ts';
import { WordedChatDoor } from '#functions/adapters/worded-chat-door.ts';
import { callRecorder } from '#functions/audit/record-call.ts';
import { createApi } from '#functions/http/api.ts';
import { jsonLog } from '#functions/log.ts';
import { systemRandom } from '#functions/random.ts';
import type { Notice } from '#functions/notices/notice.ts';
import type { OperationResult } from '#functions/ports/operation-store.ts';
import type { SyncedPerson } from '#shared/protocol/bridge-message.ts';
import { MemoryActivity, MemoryEnvironmentStore } from './memory-activity.ts';
import { MemoryAudit, MemoryStatistics, MemoryTrailWatch } from './memory-audit.ts';
import { MemoryApprovalStore, MemoryPushService, MemoryPushSubscriptions } from './memory-approvals.ts';
import { MemoryApiKeys, MemoryRepeats } from './memory-api-keys.ts';
import { MemoryAdminCredentials, MemoryAdministrators, MemoryAdminSessions } from './memory-administrators.ts';
import { MemoryIssueStore } from './memory-issues.ts';
import { MemoryLogos } from './memory-logos.ts';
import { MemoryNoticeTexts } from './memory-notice-texts.ts';
import { MemoryPeopleOffice } from './memory-people-office.ts';
import { MemoryDirectories, MemoryOrders } from './memory-directories.ts';
import { MemoryExpiryNotices } from './memory-expiry-notices.ts';
import { MemoryMemberLists } from './memory-member-lists.ts';
import { MemoryPeople } from './memory-people.ts';
import { MemoryJobs, MemoryKeyRing, MemoryMailer, MemoryNotices, MemoryTexts, MemoryChats } from './memory-queues.ts';
import { MemoryResources } from './memory-resources.ts';
import { MemoryTraffic } from './memory-traffic.ts';
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
} from './memory-stores.ts';

export const door = 'the-word-at-the-door';
/** What the messenger's servers say. */
export const chatWord = 'the-word-of-the-messenger';
export const origin = 'https://portal.example';

export const alice: SyncedPerson = {
  objectGuid: '0a1b2c3d-0000-4000-8000-00000000a11c',
  samAccountName: 'alice',
  userPrincipalName: 'alice@corp.example',
  displayName: 'Alice Example',
  mail: 'alice@mail.example',
  isDisabled: false,
  isProtected: false,
};

/** The cloud with everything in memory, and a person in front of it. */
export async function world(
  options: {
    portal?: Partial<PortalConfig>;
    people?: readonly SyncedPerson[];
    /** Of the deployment. */
    config?: Partial<FunctionConfig>;
  } = {},
) {
  let nowMs = Date.parse('2026-11-21T08:00:00Z');
  const now = (): Date => new Date(nowMs);
  const operations = new MemoryOperationStore();
  const sessions = new MemorySessionStore();
  const people = new MemoryPeople();
  const office = new MemoryPeopleOffice(people);
  const budgets = new MemoryBudgetStore();
  const bridges = new MemoryBridges();
  const directories = new MemoryDirectories();
  const orders = new MemoryOrders();
  const memberLists = new MemoryMemberLists();
  const resources = new MemoryResources();
  const activity = new MemoryActivity();
  const noticeTexts = new MemoryNoticeTexts();
  const logos = new MemoryLogos();
  const issues = new MemoryIssueStore();
  const apiKeys = new MemoryApiKeys();
  const administrators = new Map<string, Administrator>();
  const adminSessions = new MemoryAdminSessions(administrators);
  const subscriptions = new MemoryPushSubscriptions();
  const [tokens, tokenStock] = [new MemoryTokenStore(), new MemoryTokenStock()];
  const ports = {
    flows: new MemoryFlowStore(),
    sessions,
    sessionEnds: sessions,
    operations,
    operationResults: operations,
    budgets,
    budgetReview: budgets,
    challenges: new MemoryChallengeStore(),
    traffic: new MemoryTraffic(),
    people,
    peopleFreeze: people,
    peopleSessions: people,
    peopleEnrolment: people,
    peopleProfile: people,
    peopleLogins: people,
    peopleResources: people,
    peopleIssues: people,
    peopleIndex: office,
    peopleOffice: office,
    issues,
    issueList: issues,
    adminSessions,
    adminSessionWrites: adminSessions,
    administrators: new MemoryAdministrators(administrators),
    adminCredentials: new MemoryAdminCredentials(),
    apiKeys,
    apiKeyDesk: apiKeys,
    repeats: new MemoryRepeats(),
    peopleSync: people,
    tokens,
    tokenStock,
    tokenStockWrites: tokenStock,
    tokenLists: new MemoryTokenLists(tokenStock, tokens),
    authenticators: new MemoryAuthenticatorStore(),
    approvals: new MemoryApprovalStore(),
    pushSubscriptions: subscriptions,
    pushSubscriptionWrites: subscriptions,
    pushService: new MemoryPushService(),
    activity,
    activityHistory: activity,
    environments: new MemoryEnvironmentStore(),
    bridges,
    bridgeReports: bridges,
    bridgeDesk: bridges,
    directoryDesk: directories,
    directoryReports: directories,
    directoryFacts: directories,
    expiryNotices: new MemoryExpiryNotices(),
    memberLists,
    memberReports: memberLists,
    bridgeOrders: orders,
    orderForwarding: orders,
    resources,
    resourcesNow: resources,
    resourceWrites: resources,
    resourceDesk: resources.desk,
    logos,
    logoDesk: logos,
    auditSearch: new MemoryAudit(),
    trailHealth: new MemoryTrailWatch(),
    statisticsHistory: new MemoryStatistics(),
    jobs: new MemoryJobs(),
    notices: new MemoryNotices(),
    noticeTexts,
    noticeTextDesk: noticeTexts,
    mailer: new MemoryMailer(),
    texts: new MemoryTexts(),
    chat: new MemoryChats(),
    chatDoor: new WordedChatDoor(chatWord),
    keyRing: new MemoryKeyRing(),
  };
  for (const person of options.people ?? [alice]) await people.put('corp', person, nowMs);
  const heartbeat = (): Promise<void> =>
    bridges.put({
      ...{ directory: 'corp', bridge: 'b1', keys: 'statement', isDirectoryReachable: true, isStopping: false },
      ...{ softwareVersion: '0', understands: ['own-login', 'helpers', 'attributes'], sentAtMs: nowMs },
    });
  await heartbeat();
  const config = { ...configOf(options.portal), ...options.config };
  const lines: string[] = [];
  const log = jsonLog({}, (line) => lines.push(line));
  const audit = callRecorder('test', systemRandom, (line) => lines.push(line));
  const api = createApi({ actions, ports, config, door, log, audit, now, random: systemRandom });
  return {
    ports,
    administrators,
    config,
    log,
    lines,
    api,
    now,
    heartbeat,
    /** Lets time pass, with the bridge alive. */
    async pass(seconds: number): Promise<void> {
      nowMs += seconds * 1000;
      await heartbeat();
    },
    browser: () => new Browser(api),
    lastCode: (): string => {
      const sent = ports.notices.sent.filter((notice): notice is Notice & { kind: 'code' } => notice.kind === 'code');
      return sent.at(-1)!.code;
    },
    answer: (result: Omit<OperationResult, 'directory'>) => operations.complete({ ...result, directory: 'corp' }),
  };
}

export const configOf = (portal: Partial<PortalConfig> = {}): FunctionConfig =>
  FunctionConfig.parse({
    stage: 'test',
    portalOrigin: origin,
    mailFrom: 'help@corp.example',
    securityContact: 'security@corp.example',
    portals: [
      {
        alias: 'demo',
        name: 'Demo',
        directory: 'corp',
        languages: ['en', 'de'],
        actions: ['password.reset', 'account.unlock', 'password.change', 'token.register', 'token.manage'],
        signIn: { methods: ['directory-password'] },
        tokenTypes: ['totp'],
        recovery: { needed: 1, allowed: ['email-code', 'token-code'], categories: 1 },
        ...portal,
      },
    ],
    directories: [
      {
        ...{ id: 'corp', label: 'Corp', domains: ['corp', 'corp.example'] },
        ...{ jobQueueUrl: 'http://127.0.0.1/q', bridgeFingerprints: [] },
      },
    ],
  });

export interface Reply {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into bodies of every shape
  readonly body: any;
  readonly raw: APIGatewayProxyStructuredResultV2;
}

/** A browser tab with a cookie jar, on the portal's page. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #api: (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;
  address = '198.51.100.7';
  /** Headers besides those of every request, as they reach the function. */
  headers: Record<string, string> = {};

  constructor(api: (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>) {
    this.#api = api;
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    change: Partial<APIGatewayProxyEventV2> = {},
  ): Promise<Reply> {
    const [rawPath = '', query] = `/api/v1${path}`.split('?');
    const event = eventOf(method, rawPath, this.address);
    const raw = await this.#api({
      ...event,
      headers: { ...event.headers, ...this.headers },
      ...(query && { queryStringParameters: Object.fromEntries(new URLSearchParams(query)) }),
      cookies: [...this.cookies].map(([name, value]) => `${name}=${value}`),
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...change,
    });
    for (const cookie of raw.cookies ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    // A picture is no JSON.
    const isJson = raw.body && !raw.isBase64Encoded;
    return { status: raw.statusCode!, body: isJson ? JSON.parse(raw.body!) : undefined, raw };
  }
  get = (path: string): Promise<Reply> => this.send('GET', path);
  post = (path: string, body: unknown = {}): Promise<Reply> => this.send('POST', path, body);
}

/** A request as API Gateway hands it over, from our page and through the door. */
export function eventOf(method: string, rawPath: string, address: string): APIGatewayProxyEventV2 {
  const headers = {
    'x-latchkey-door': door,
    'x-latchkey-request': '1',
    'cloudfront-viewer-address': `${address}:40000`,
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
    ...(method !== 'GET' && { origin }),
  };
  const requestContext = { requestId: 'r', http: { method, path: rawPath } };
  return { rawPath, headers, requestContext, isBase64Encoded: false } as unknown as APIGatewayProxyEventV2;
}
