import { ContactCodeView, NewContact } from '#shared/api/profile-views.ts';
import { parsePhoneNumber } from '#shared/domain/contact/phone-number.ts';
import { err, ok } from '#shared/result.ts';
import type { FunctionConfig } from '../../environment.ts';
import { codeDigits, codeLifeSeconds } from '../../factors/sent-code.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { refundingOurFaults, takeAll } from '../../flows/refunding.ts';
import type { Session } from '../../ports/session-store.ts';
import { contactBudgets } from '../../profile/contact-budgets.ts';
import { contactChallenge } from '../../profile/contact-code.ts';
import { mayReach } from '../../profile/text-destination.ts';
import { takesNumbers } from '../../profile/view-profile.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/**
 * Sends a code to a new address or number, after a fresh proof of who this is (THREATS E14). Until the code comes back
 * nothing has changed.
 */
export const beginContact = defineAction({
  id: 'profile.begin-contact',
  summary: 'Sends a code to a new e-mail address or phone number; it counts once the code was right',
  method: 'POST',
  path: '/profile/contact-codes',
  group: 'user',
  standing: 'session',
  body: NewContact,
  output: ContactCodeView,
  status: 200,
  errors: ['not-allowed', 'fresh-proof-required', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'budgets', 'challenges', 'keyRing', 'notices'],
  async handle({ caller, body, config, ports, now, random, clientAddress }) {
    if (!isPossible(caller, body, config)) return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    const person = caller.person.id;
    const budgets = await contactBudgets(ports.keyRing, body, { person, clientAddress, config });
    const taken = await takeAll(ports.budgets, budgets, now());
    if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
    return refundingOurFaults(ports.budgets, budgets, async () => {
      const { kind, value: to } = body;
      const destination = { phone: to, subject: person, texts: config.texts };
      if (kind === 'phone' && !(await mayReach(ports, destination, now()))) return err({ code: 'too-many-tries' });
      const code = random.digits(codeDigits);
      const challenge = await contactChallenge(ports.keyRing, caller, body, code, now());
      await ports.challenges.put(challenge);
      const { language, portal } = caller;
      await ports.notices.send({
        ...{ kind: kind === 'phone' ? 'text-code' : 'contact-code', id: random.id(), to, language, portal },
        ...{ code, minutes: codeLifeSeconds / 60 },
      });
      return ok({ body: { digits: codeDigits, expiresAt: new Date(challenge.expiresAtMs).toISOString() } });
    });
  },
});

function isPossible(caller: Session, { kind, value }: NewContact, config: FunctionConfig): boolean {
  if (!mayDo(caller, config, 'profile.edit')) return false;
  if (kind === 'mail') return true;
  return takesNumbers(portalOf(config, caller.portal), config) && parsePhoneNumber(value, config.texts?.countries).ok;
}
