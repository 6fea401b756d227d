import type { ActivityEntryView } from '#shared/api/activity-views.ts';
import type { EnvironmentView } from '#shared/api/environment-views.ts';
import type { FakeAnswer, FakeInput } from './fake-api.ts';
import type { FakeWorld } from './fake-world.ts';

const entry = (minutesAgo: number, rest: Omit<ActivityEntryView, 'id' | 'at'>): ActivityEntryView => {
  const at = new Date(Date.now() - minutesAgo * 60_000);
  return { ...rest, id: `${at.getTime()}-fake`, at: at.toISOString() };
};

const laptop = {
  device: 'desktop',
  system: 'windows',
  browser: 'chrome',
  network: '203.0.113.0/24',
  country: 'DE',
} as const;
const phone = {
  device: 'phone',
  system: 'android',
  browser: 'firefox',
  network: '198.51.100.0/24',
  country: 'FR',
} as const;

/** Some of everything. */
export const fakeEntries = (): ActivityEntryView[] => [
  entry(1, { what: 'signed-in', factors: ['directory-password', 'token-code'], from: laptop }),
  entry(60, { what: 'wrong-proof', factors: ['email-code'], from: phone }),
  entry(60 * 30, { what: 'password.reset', outcome: 'done', factors: ['email-code'], from: phone }),
  entry(60 * 31, { what: 'password.reset', outcome: 'password-in-history', factors: ['email-code'] }),
];

/** The operations on what happened. */
export const fakeActivity = {
  'activity.list': (): FakeAnswer => ({ body: { entries: fakeEntries() } }),
  'activity.report': (): FakeAnswer => ({ body: undefined }),
};

const environment = (id: string, rest: Partial<EnvironmentView>): EnvironmentView => ({
  ...{ id: id.repeat(22), isTrusted: false, isThis: false },
  places: [{ network: '203.0.113.0/24', country: 'DE', lastSeenAt: new Date().toISOString() }],
  ...{ firstSeenAt: '2026-05-04T08:00:00.000Z', lastSeenAt: new Date().toISOString() },
  ...rest,
});

/** Where the person of the fake signs in from. */
export const someEnvironments = (): EnvironmentView[] => [
  environment('a', { device: 'desktop', system: 'windows', browser: 'chrome', isThis: true }),
  environment('b', { device: 'phone', system: 'ios', browser: 'safari', isTrusted: true, label: 'My phone' }),
];

const all = new WeakMap<FakeWorld, EnvironmentView[]>();
const listOf = (world: FakeWorld): EnvironmentView[] => all.get(world) ?? someEnvironments();

function changed(world: FakeWorld, change: (list: EnvironmentView[]) => EnvironmentView[]): FakeAnswer {
  all.set(world, change(listOf(world)));
  return { body: { environments: listOf(world) } };
}

const withOne = (world: FakeWorld, id: unknown, change: Partial<EnvironmentView>): FakeAnswer =>
  changed(world, (list) => list.map((each) => (each.id === id ? { ...each, ...change } : each)));

/** The operations on usual surroundings. */
export const fakeEnvironments = {
  'environments.list': (world: FakeWorld): FakeAnswer => ({ body: { environments: listOf(world) } }),
  'environments.rename': (world: FakeWorld, { params, body }: FakeInput): FakeAnswer =>
    withOne(world, params['id'], { label: String(body['label']) || undefined }),
  'environments.trust': (world: FakeWorld, { params, body }: FakeInput): FakeAnswer =>
    body['isTrusted'] && !(Date.parse(world.freshProof.freshUntil ?? '') > Date.now())
      ? { problem: 'fresh-proof-required' }
      : withOne(world, params['id'], { isTrusted: body['isTrusted'] === true }),
  'environments.forget': (world: FakeWorld, { params }: FakeInput): FakeAnswer =>
    changed(world, (list) => list.filter((each) => each.id !== params['id'])),
};
