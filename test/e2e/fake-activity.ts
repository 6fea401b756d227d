import type { ActivityEntryView } from '#shared/api/activity-views.ts';
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
  'activity.report': (_world: FakeWorld, _input: FakeInput): FakeAnswer => ({ body: undefined }),
};
