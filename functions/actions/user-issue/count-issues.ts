import { UserIssueCounts } from '#shared/api/restore-views.ts';
import { ok } from '#shared/result.ts';
import { looksAfterPlace } from '../../administrators/admin-caller.ts';
import { oldestWaiting } from '../../restore/oldest-waiting.ts';
import { defineAction } from '../action.ts';

/** Who has more than this waiting has no use for the exact number. */
const countedAtMost = 99;

/** How many requests wait, by portal: one question for each that the caller looks after, however many people there are. */
export const countIssues = defineAction({
  id: 'user-issue.count',
  summary: 'How many requests to restore access wait in each portal that one looks after',
  method: 'GET',
  path: '/admin/user-issue-counts',
  group: 'admin',
  standing: 'admin',
  permission: 'issues.read',
  scope: 'own-check',
  output: UserIssueCounts,
  status: 200,
  errors: [],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['adminSessions', 'issueList'],
  async handle({ caller, config, ports, now }) {
    const mine = config.portals.filter(({ alias }) => looksAfterPlace(caller, { portal: alias }));
    const after = oldestWaiting(now());
    const portals = await Promise.all(
      mine.map(async ({ alias, name }) => {
        const { issues, next } = await ports.issueList.listWaiting(alias, { after, limit: countedAtMost });
        return { alias, name, waiting: issues.length, isMore: next !== undefined };
      }),
    );
    return ok({ body: { portals } });
  },
});
