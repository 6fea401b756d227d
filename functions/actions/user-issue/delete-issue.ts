import * as z from 'zod';
import { IssueId, PortalAlias } from '#shared/api/inputs.ts';
import { err, ok } from '#shared/result.ts';
import { moveIssue } from '../../restore/move-issue.ts';
import { noteRestore } from '../../restore/note-restore.ts';
import { tellOfEnd } from '../../restore/tell-of-issue.ts';
import { defineAction } from '../action.ts';

/** Decides against a request. Nothing changes for the person but that they are told; what was given is gone. */
export const deleteIssue = defineAction({
  id: 'user-issue.delete',
  summary: 'Decides against a request to restore access; what was given for it is deleted',
  method: 'DELETE',
  path: '/admin/user-issues/{alias}/{id}',
  group: 'admin',
  standing: 'admin',
  permission: 'issues.decide',
  scope: ({ params }) => ({ portal: params.alias }),
  params: z.strictObject({ alias: PortalAlias, id: IssueId }),
  output: z.undefined(),
  status: 204,
  errors: ['not-found', 'wrong-step'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['adminSessions', 'issues', 'people', 'peopleIssues', 'notices', 'activity'],
  async handle({ caller, params: { alias, id }, config, ports, now, log }) {
    const issue = await ports.issues.find({ portal: alias, id });
    if (!issue) return err({ code: 'not-found' });
    const next = moveIssue(issue, 'refuse', { now: now(), by: caller.name });
    if (!next || !(await ports.issues.advance(next))) return err({ code: 'wrong-step' });
    log.info('issue-refused', { reference: issue.reference, by: caller.name });
    await ports.peopleIssues.dropIssue(issue.person, issue);
    await noteRestore({ ...ports, log }, next, 'restore.refuse', now());
    const person = await ports.people.findById(issue.person);
    const ending = { kind: 'restore-refused', newMail: issue.newMail } as const;
    if (person) await tellOfEnd({ notices: ports.notices }, next, { ...ending, person }, { config, now: now() });
    return ok({ body: undefined, about: issue.person });
  },
});
