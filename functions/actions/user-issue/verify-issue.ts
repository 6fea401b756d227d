import * as z from 'zod';
import { IssueId, PortalAlias } from '#shared/api/inputs.ts';
import { IssueVerification, VerifiedIssueView } from '#shared/api/restore-views.ts';
import { err, ok } from '#shared/result.ts';
import { issueBootstrapCode } from '../../authenticators/issue-bootstrap-code.ts';
import { findBootstrapCode, longestBootstrapSeconds } from '../../authenticators/bootstrap-code.ts';
import { findPortal } from '../../flows/find-portal.ts';
import type { AuthenticatorStore } from '../../ports/authenticator-store.ts';
import type { UserIssue } from '../../ports/issue-store.ts';
import { doWhatFollows, followingNeeds } from '../../restore/do-what-follows.ts';
import { issuesOf } from '../../restore/issue-note.ts';
import { moveIssue } from '../../restore/move-issue.ts';
import { viewIssue } from '../../restore/view-issue.ts';
import { defineAction } from '../action.ts';

/**
 * Decides for a request, after an administrator made sure who asks. The decision is claimed first, by one of several at once;
 * then everything that follows is done, each of it repeatable; last the request is verified. What broke off in between can be
 * decided again, and ends the same.
 */
export const verifyIssue = defineAction({
  id: 'user-issue.verify',
  summary: 'Decides for a request to restore access: what was lost is no longer asked for, what was given counts',
  method: 'POST',
  path: '/admin/user-issues/{alias}/{id}/verification',
  group: 'admin',
  standing: 'admin',
  permission: 'issues.decide',
  scope: ({ params }) => ({ portal: params.alias }),
  params: z.strictObject({ alias: PortalAlias, id: IssueId }),
  body: IssueVerification,
  output: VerifiedIssueView,
  status: 200,
  errors: ['not-found', 'not-allowed', 'wrong-step'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['adminSessions', 'people', ...followingNeeds],
  async handle({ caller, params: { alias, id }, body, config, ports, now, random, log }) {
    const issue = await ports.issues.find({ portal: alias, id });
    if (!issue) return err({ code: 'not-found' });
    const person = await ports.people.findById(issue.person);
    if (!person || (body.withBootstrapCode && !issue.lost.includes('password'))) return err({ code: 'not-allowed' });
    // The code that it was proven with was in this administrator's hands: somebody else decides (THREATS E19).
    if (await isOwnProof(ports.authenticators, issue, caller.name)) return err({ code: 'not-allowed' });
    // One that the person's record does not know could not have been cancelled by them: nobody decides for it.
    const isNoted = issue.state === 'verifying' || issuesOf(person, now()).some((note) => note.id === issue.id);
    const event = issue.state === 'verifying' ? 'resume' : 'verify';
    const claimed = isNoted ? moveIssue(issue, event, { now: now(), by: caller.name }) : undefined;
    if (!claimed || !(await ports.issues.advance(claimed))) return err({ code: 'wrong-step' });
    log.info('issue-verified', { reference: issue.reference, by: caller.name });

    const code = body.withBootstrapCode
      ? await issueBootstrapCode(
          ports,
          {
            ...{ person, issuedBy: caller.name, lifeSeconds: longestBootstrapSeconds },
            ...{ portal: alias, language: issue.language },
          },
          { now: now(), random },
        )
      : undefined;
    const verified = await doWhatFollows(ports, claimed, person, { config, log, now });
    if (!verified) return err({ code: 'wrong-step' });
    const after = await ports.people.findById(issue.person);
    return ok({
      body: {
        issue: viewIssue(verified, after, findPortal(config, alias)?.portal, now()),
        ...(code && { bootstrapCode: { code: code.code, expiresAt: code.expiresAt.toISOString() } }),
      },
      about: person.id,
    });
  },
});

/** Whether an administrator handed out the very code that a request was proven with. It is on record also once it was used. */
async function isOwnProof(authenticators: AuthenticatorStore, issue: UserIssue, name: string): Promise<boolean> {
  if (!issue.proofs.some(({ factor }) => factor === 'bootstrap-code')) return false;
  return (await findBootstrapCode(authenticators, issue.person))?.issuedBy === name;
}
