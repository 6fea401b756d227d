import * as z from 'zod';
import { IssueId, PortalAlias } from '#shared/api/inputs.ts';
import { UserIssueView } from '#shared/api/restore-views.ts';
import { err, ok } from '#shared/result.ts';
import { findPortal } from '../../flows/find-portal.ts';
import { viewIssue } from '../../restore/view-issue.ts';
import { defineAction } from '../action.ts';

/** One request: who, what is lost, what remains, what was proven and from where. */
export const showIssue = defineAction({
  id: 'user-issue.show',
  summary: 'A request to restore access, with what was proven for it',
  method: 'GET',
  path: '/admin/user-issues/{alias}/{id}',
  group: 'admin',
  standing: 'admin',
  permission: 'issues.read',
  scope: ({ params }) => ({ portal: params.alias }),
  params: z.strictObject({ alias: PortalAlias, id: IssueId }),
  output: UserIssueView,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 120,
  isAudited: true,
  needs: ['adminSessions', 'issues', 'people'],
  async handle({ params: { alias, id }, config, ports, now }) {
    const issue = await ports.issues.find({ portal: alias, id });
    if (!issue) return err({ code: 'not-found' });
    const person = await ports.people.findById(issue.person);
    return ok({ body: viewIssue(issue, person, findPortal(config, alias)?.portal, now()) });
  },
});
