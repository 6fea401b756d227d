import { ProfileView, ProvenContact } from '#shared/api/profile-views.ts';
import { err, ok } from '#shared/result.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { newContactProofBudget, proofSubject } from '../../flows/limits.ts';
import { refundingOurFaults } from '../../flows/refunding.ts';
import { contactChallenge } from '../../profile/contact-code.ts';
import { tellOfContact } from '../../profile/tell-of-contact.ts';
import { viewProfile } from '../../profile/view-profile.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** Puts a new address or number on record, by the code that went to it. Whoever was reached until now is told. */
export const confirmContact = defineAction({
  id: 'profile.confirm-contact',
  summary: 'Puts a new e-mail address or phone number on record, by the code that went to it',
  method: 'POST',
  path: '/profile/contacts',
  group: 'user',
  standing: 'session',
  body: ProvenContact,
  output: ProfileView,
  status: 200,
  errors: ['not-allowed', 'proof-refused', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'people', 'peopleProfile', 'budgets', 'challenges', 'keyRing', 'notices'],
  async handle({ caller, body, config, ports, now, random }) {
    if (!mayDo(caller, config, 'profile.edit')) return err({ code: 'not-allowed' });
    const { code, ...contact } = body;
    const owner = caller.person.id;
    const budget = newContactProofBudget(owner, contact.kind);
    const taken = await ports.budgets.take(budget, now());
    if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
    const change = await refundingOurFaults(ports.budgets, budget, async () => {
      const { id, hash } = await contactChallenge(ports.keyRing, caller, contact, code, now());
      const before = await ports.people.findById(owner);
      if (!before || !(await ports.challenges.consume(id, hash, now()))) return undefined;
      // Who proves the address that the directory has follows it again.
      const ownMail = contact.value === before.mail ? null : contact.value;
      const own = contact.kind === 'mail' ? { ownMail } : { ownPhone: contact.value };
      const after = await ports.peopleProfile.setOwn(owner, own);
      return after && { kind: contact.kind, before, after };
    });
    if (!change) return err({ code: 'proof-refused' });
    await ports.budgets.succeed(proofSubject(owner), [budget.slot]);
    await ports.sessions.setPerson(caller.id, change.after);
    await tellOfContact(ports, caller, change, { now: now(), random });
    return ok({ body: viewProfile(change.after, portalOf(config, caller.portal), config) });
  },
});
