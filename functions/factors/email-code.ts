import * as z from 'zod';
import { TypedCode } from '#shared/api/inputs.ts';
import { maskedMail } from '#shared/domain/contact/mail-address.ts';
import { mailBudget } from '../flows/limits.ts';
import { mailOf } from '../ports/person.ts';
import { defineFactor } from './factor.ts';
import { begunCode, codeDigits, codeLifeSeconds, isSentCode, resendAfterSeconds, viewCode } from './sent-code.ts';

/** A code by e-mail, to the address on record and no other (THREATS E10). */
export const emailCode = defineFactor({
  id: 'email-code',
  needs: ['keyRing', 'notices'],
  proof: z.strictObject({ factor: z.literal('email-code'), code: TypedCode }),
  isHeldBy: (person) => mailOf(person) !== undefined,
  beginner: {
    budget: mailBudget,
    againAfterSeconds: resendAfterSeconds,
    async begin({ claim, ports, now, random }) {
      const code = random.digits(codeDigits);
      const notice = {
        kind: 'code',
        id: random.id(),
        // A decoy's notice goes the same way and is dropped at its end (THREATS E1).
        to: claim.person ? (mailOf(claim.person) ?? null) : null,
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
      const mail = isKnown && person && mailOf(person);
      return { ...viewCode(begun), ...(mail && { sentTo: maskedMail(mail) }) };
    },
  },
  async verify({ claim, ports, now }, { code }, begun) {
    const isRight = await isSentCode(ports.keyRing, { holder: claim.holder, code, begun, now });
    return isRight && claim.person && mailOf(claim.person) !== undefined ? {} : undefined;
  },
});
