import * as z from 'zod';
import { TokenId } from '#shared/api/inputs.ts';
import { SentTokenCode } from '#shared/api/token-views.ts';
import { maskedMail } from '#shared/domain/contact/mail-address.ts';
import { maskedPhone } from '#shared/domain/contact/phone-number.ts';
import { isSentKind } from '#shared/domain/otp/is-sent-kind.ts';
import { err, ok } from '#shared/result.ts';
import { codeDigits, codeLifeSeconds } from '../../factors/sent-code.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { mailBudget, textAddressBudget, textBudget } from '../../flows/limits.ts';
import { refundingOurFaults, takeAll } from '../../flows/refunding.ts';
import { mayReach } from '../../profile/text-destination.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { destinationOf, mayHaveSent } from '../../tokens/sent-token.ts';
import { sentCodeChallenge } from '../../tokens/try-sent-code.ts';
import { defineAction } from '../action.ts';

/**
 * Sends the code that puts a token into use whose codes are sent, to the address or number on record (THREATS E10), after a
 * fresh proof (THREATS E14).
 */
export const sendTokenCode = defineAction({
  id: 'token.send-code',
  summary: 'Sends the code that puts a token by e-mail or text message into use; the former code is void',
  method: 'POST',
  path: '/tokens/{id}/code',
  group: 'user',
  standing: 'session',
  params: z.strictObject({ id: TokenId }),
  output: SentTokenCode,
  status: 200,
  errors: ['not-allowed', 'not-found', 'fresh-proof-required', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'people', 'tokens', 'budgets', 'challenges', 'keyRing', 'notices'],
  async handle({ caller, params, config, ports, now, random, clientAddress }) {
    const mayAny = (['token.register', 'token.reassign'] as const).some((action) => mayDo(caller, config, action));
    if (!mayAny) return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    const owner = caller.person.id;
    const portal = portalOf(config, caller.portal);
    const token = (await ports.tokens.list(owner)).find(({ id }) => id === params.id);
    // New, or out of use and to be taken into use again.
    const isWaiting = token?.isConfirmed ? token.resource === undefined : token?.resource === portal.alias;
    if (!token || !isWaiting || !isSentKind(token.kind)) return err({ code: 'not-found' });
    const { kind } = token;
    const person = await ports.people.findById(owner);
    const destination = person && destinationOf(kind, person);
    if (!destination || !mayHaveSent(kind, person, caller, { portal, config })) return err({ code: 'not-allowed' });

    const byText = [textBudget(owner), textAddressBudget(clientAddress, config.addressAllowance)];
    const budgets = kind.type === 'sms' ? byText : [mailBudget(owner)];
    const taken = await takeAll(ports.budgets, budgets, now());
    if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
    return refundingOurFaults(ports.budgets, budgets, async () => {
      const phone = { phone: destination, subject: owner, texts: config.texts };
      if (kind.type === 'sms' && !(await mayReach(ports, phone, now()))) return err({ code: 'too-many-tries' });
      const code = random.digits(codeDigits);
      const sent = { token: { ...token, kind }, destination, code, now: now() };
      const challenge = await sentCodeChallenge(ports.keyRing, caller, sent);
      await ports.challenges.put(challenge);
      const { language, portal: alias } = caller;
      await ports.notices.send({
        ...{ kind: kind.type === 'sms' ? 'text-code' : 'code', id: random.id(), to: destination, language },
        ...{ portal: alias, code, minutes: codeLifeSeconds / 60 },
      });
      const sentTo = kind.type === 'sms' ? maskedPhone(destination) : maskedMail(destination);
      return ok({ body: { digits: codeDigits, expiresAt: new Date(challenge.expiresAtMs).toISOString(), sentTo } });
    });
  },
});
