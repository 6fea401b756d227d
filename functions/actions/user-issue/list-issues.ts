import * as z from 'zod';
import { PortalAlias } from '#shared/api/inputs.ts';
import { UserIssueList } from '#shared/api/restore-views.ts';
import { err, ok } from '#shared/result.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { oldestWaiting } from '../../restore/oldest-waiting.ts';
import { viewIssueRow } from '../../restore/view-issue.ts';
import { defineAction } from '../action.ts';

const pageSize = 25;
/** Id of the request that the page before ended with. */
const Position = z.string().regex(/^\d{13}-[A-Za-z0-9_-]{1,64}$/);

/** Requests to restore access of one portal, newest first: those that wait, and what became of the others. */
export const listIssues = defineAction({
  id: 'user-issue.list',
  summary: 'Requests to restore access of one portal, newest first',
  method: 'GET',
  path: '/admin/user-issues',
  group: 'admin',
  standing: 'admin',
  permission: 'issues.read',
  scope: ({ query }) => ({ portal: query.portal }),
  query: z.strictObject({
    portal: PortalAlias,
    /** `waiting`: those that somebody has to decide; otherwise all, also what became of the others. */
    state: z.literal('waiting').optional(),
    cursor: z.string().max(100).optional(),
  }),
  output: UserIssueList,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['adminSessions', 'issueList'],
  async handle({ query: { portal, state, cursor }, ports, now }) {
    const before = cursor === undefined ? undefined : readCursor(Position, cursor);
    if (cursor !== undefined && before === undefined) return err({ code: 'not-found' });
    const page = { limit: pageSize, ...(before && { before }) };
    const { issues, next } =
      state === 'waiting'
        ? await ports.issueList.listWaiting(portal, { ...page, after: oldestWaiting(now()) })
        : await ports.issueList.list(portal, page);
    return ok({
      body: {
        issues: issues.map((issue) => viewIssueRow(issue, now())),
        ...(next !== undefined && { cursor: writeCursor(next) }),
      },
    });
  },
});
