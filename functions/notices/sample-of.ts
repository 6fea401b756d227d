import { installation } from '../ports/notice-text-store.ts';
import type { NoticeTextKey } from '../ports/notice-text-store.ts';
import { shapeOf } from '#shared/domain/notice-shapes.ts';
import type { NoticeFamily, Placeholder } from '#shared/domain/notice-shapes.ts';
import { Notice } from './notice.ts';
import type { WordedNotice } from './notice.ts';

const code = { code: '123456', minutes: 10 };
const device = { from: { browser: 'chrome', system: 'windows' } };
const link = { reportToken: 'sample' };

/** What a notice of each family tells, beside when: invented, so that no preview and no test has anybody's data. */
const samples: Readonly<Record<NoticeFamily, object>> = {
  code,
  'text-code': code,
  'chat-code': code,
  'text-word': {},
  'chat-word': {},
  change: { login: 'a.miller', left: 3, reference: 'LK-7K2M-41QX', ...link, ...device },
  help: { login: 'a.miller', by: 'Sam Carter' },
  issue: { login: 'a.miller', reference: 'LK-7K2M-41QX', ending: 'verified' },
  report: { login: 'a.miller' },
  'new-address': {},
  invitation: { login: 'a.miller' },
  digest: {
    ...{ waiting: 3, isMore: false, bridges: 2, bridgesAway: 1 },
    ...{ done: 42, failed: 5, unknown: 1, expiringSoon: 7 },
  },
  expiry: { daysLeft: 7 },
  admin: { name: 'Alex Miller', role: 'administrator', isOwn: true, by: 'Sam Carter', ...device },
  trail: {
    count: 2,
    findings: [
      { code: 'removed', writer: 'admin', seq: 41, toSeq: 42 },
      { code: 'changed', writer: 'user', seq: 1207 },
    ],
  },
  owners: { name: 'Alex Miller', role: 'administrator', isOwn: false, by: 'Sam Carter' },
};

/** In these alone a link sets an account up. */
const withSetup: readonly string[] = ['admin-invited', 'admin-factors-reset'];

/** A notice of a kind, about nobody: no code that works, a link that leads nowhere. */
export function sampleOf({ kind, language, portal }: NoticeTextKey, now: Date): WordedNotice {
  const { of: family } = shapeOf(kind);
  const may = (placeholder: Placeholder): boolean => shapeOf(kind).may.includes(placeholder);
  const at = now.toISOString();
  const [, event] = /^(?:helped|admin|owners)-(.+)$/.exec(kind) ?? [];
  return Notice.parse({
    ...{ kind, language, portal, id: 'sample', to: '', ...samples[family] },
    ...(may('at') && { at }),
    ...(family === 'help' && { kind: 'helped', what: event, ...(may('link') && link) }),
    ...(family === 'expiry' && { endsOn: new Date(now.getTime() + 7 * 86_400_000).toISOString().slice(0, 10) }),
    ...(family === 'digest' && { day: at.slice(0, 10) }),
    ...(portal === installation && { portal: '' }),
    ...((family === 'admin' || family === 'owners') && { kind: 'admin', event }),
    ...(withSetup.includes(kind) && { setupToken: 'sample' }),
  }) as WordedNotice;
}
