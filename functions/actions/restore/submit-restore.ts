import { RestoreSubmission, RestoreView } from '#shared/api/restore-views.ts';
import { checkPassword, isAllowed } from '#shared/domain/check-password.ts';
import { loadPasswordAids } from '#shared/load-password-aids.ts';
import { err, ok } from '#shared/result.ts';
import { noteRestore } from '../../restore/note-restore.ts';
import { hashChosenSecret } from '../../authenticators/memory-hard-hash.ts';
import { chosenPassword, portalPasswordDemands } from '../../authenticators/portal-password.ts';
import { originOf } from '../../environments/surroundings-of.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { newContactProofBudget, proofSubject } from '../../flows/limits.ts';
import { hashOfToken } from '../../flows/new-flow.ts';
import { refundingOurFaults } from '../../flows/refunding.ts';
import { askedOf } from '../../restore/asked-of.ts';
import { mayRestore } from '../../restore/may-restore.ts';
import { newIssue } from '../../restore/new-issue.ts';
import { isNewMailCode } from '../../restore/new-mail-code.ts';
import { submissionBudget } from '../../restore/submission-budget.ts';
import { restoreCookieSeconds, submitIssue } from '../../restore/submit-issue.ts';
import { viewRestore } from '../../restore/view-restore.ts';
import { defineAction } from '../action.ts';

/**
 * Puts a proven request before an administrator, with what was proven and what was given. Nothing has changed by it. A new
 * password is hashed at once; nobody ever sees it (THREATS E19).
 */
export const submitRestore = defineAction({
  id: 'restore.submit',
  summary: 'Puts a proven request to restore access before an administrator',
  method: 'POST',
  path: '/restore/requests',
  group: 'public',
  standing: 'flow',
  body: RestoreSubmission,
  output: RestoreView,
  status: 201,
  errors: ['wrong-step', 'not-allowed', 'proof-refused', 'rules-broken', 'too-many-tries', 'too-many-issues'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['flows', 'budgets', 'people', 'peopleIssues', 'issues', 'keyRing', 'notices', 'activity'],
  async handle({ caller: flow, body, config, ports, now, random, log, surroundings }) {
    const portal = portalOf(config, flow.portal);
    if (flow.kind !== 'restore' || flow.state !== 'proven' || !flow.person) return err({ code: 'wrong-step' });
    const { mailCode, newPassword } = body;
    const asked = askedOf(flow, portal);
    const isComplete =
      asked.includes('mail') === (mailCode !== undefined) &&
      asked.includes('portal-password') === (newPassword !== undefined);
    if (!isComplete || (mailCode !== undefined && !flow.newMail)) return err({ code: 'wrong-step' });
    const person = await ports.people.findById(flow.person.id);
    if (!person || !mayRestore(person, portal, now())) return err({ code: 'not-allowed' });
    // Before the code is tried: who only chose too short a password keeps their tries.
    const demands = portalPasswordDemands(portal, person);
    const aids = await loadPasswordAids(newPassword === undefined ? undefined : demands.rules);
    if (newPassword !== undefined && !isAllowed(checkPassword(newPassword, demands, aids)))
      return err({ code: 'rules-broken' });

    if (mailCode !== undefined) {
      const budget = newContactProofBudget(person.id, 'mail');
      const taken = await ports.budgets.take(budget, now());
      if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
      const isRight = await refundingOurFaults(ports.budgets, budget, () =>
        isNewMailCode(ports.keyRing, flow, { code: mailCode, now: now() }),
      );
      if (!isRight) return err({ code: 'proof-refused' });
      await ports.budgets.succeed(proofSubject(person.id), [budget.slot]);
    }

    const budget = submissionBudget(person.id);
    const taken = await ports.budgets.take(budget, now());
    if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
    return refundingOurFaults(ports.budgets, budget, async () => {
      const passwordHash =
        newPassword && (await hashChosenSecret(ports.keyRing, chosenPassword(person.id, newPassword)));
      const given = { ...(flow.newMail && { mail: flow.newMail.address }), ...(passwordHash && { passwordHash }) };
      const from = originOf(await surroundings());
      const issue = newIssue(flow, person, given, { from, now: now(), random });
      const token = random.token();
      const sent = await submitIssue(ports, issue, person, { cookie: hashOfToken(token), config, now: now() });
      if (!sent.ok) return sent;
      await noteRestore({ ...ports, log }, issue, 'restore.submit', now(), from);
      // It ends by itself as well, and comes to no second request.
      await ports.flows.remove(flow.id).catch((error: unknown) => log.error('flow-left', error));
      return ok({
        body: viewRestore(issue, now()),
        cookies: [
          { cookie: 'flow', clear: true },
          { cookie: 'restore', token, maxAgeSeconds: restoreCookieSeconds },
        ],
      });
    });
  },
});
