import * as z from 'zod';
import { TypedCode } from '#shared/api/inputs.ts';
import { maskedPhone } from '#shared/domain/contact/phone-number.ts';
import { textAddressBudget, textBudget } from '../flows/limits.ts';
import { phoneOf } from '../ports/person.ts';
import { mayReach } from '../profile/text-destination.ts';
import { defineFactor } from './factor.ts';
import { begunCode, codeDigits, codeLifeSeconds, isSentCode, viewCode } from './sent-code.ts';

/** A message needs longer than a mail at times, and costs money. */
const resendAfterSeconds = 60;

/** A code by text message, to the number on record and no other (THREATS E10). */
export const smsCode = defineFactor({
  id: 'sms-code',
  needs: ['keyRing', 'notices', 'budgets'],
  proof: z.strictObject({ factor: z.literal('sms-code'), code: TypedCode }),
  isHeldBy: (person) => phoneOf(person) !== undefined,
  beginner: {
    budget: textBudget,
    moreBudgets: ({ clientAddress, config }) => [textAddressBudget(clientAddress, config.addressAllowance)],
    againAfterSeconds: resendAfterSeconds,
    async begin({ claim, ports, config, now, random }) {
      const phone = claim.person && phoneOf(claim.person);
      const code = random.digits(codeDigits);
      // Counted for a decoy as well. Too much for one number is silence, not an answer: that would tell whose it is.
      const isOpen = await mayReach(ports, { phone, subject: claim.subject, texts: config.texts }, now);
      const notice = {
        kind: 'text-code',
        id: random.id(),
        to: phone !== undefined && isOpen ? phone : null,
        language: claim.language,
        portal: claim.portal.alias,
        code,
        minutes: codeLifeSeconds / 60,
      } as const;
      return {
        begun: await begunCode(ports.keyRing, claim.holder, code, now),
        afterwards: () => ports.notices.send(notice),
      };
    },
    view: (begun, { isKnown, person }) => {
      const phone = isKnown && person && phoneOf(person);
      return { ...viewCode(begun, resendAfterSeconds), ...(phone && { sentTo: maskedPhone(phone) }) };
    },
  },
  async verify({ claim, ports, now }, { code }, begun) {
    const isRight = await isSentCode(ports.keyRing, { holder: claim.holder, code, begun, now });
    return isRight && claim.person && phoneOf(claim.person) !== undefined ? {} : undefined;
  },
});
