import * as z from 'zod';
import { TypedBootstrapCode } from '#shared/api/inputs.ts';
import { findBootstrapCode, hashOfBootstrapCode } from '../authenticators/bootstrap-code.ts';
import { equalText } from '../equal-text.ts';
import { changeNotice } from '../notices/change-notice.ts';
import { defineFactor } from './factor.ts';

/** A code that an administrator handed out. It works once, and not after its end. */
export const bootstrapCode = defineFactor({
  id: 'bootstrap-code',
  needs: ['authenticators', 'keyRing', 'notices', 'peopleEnrolment'],
  proof: z.strictObject({ factor: z.literal('bootstrap-code'), code: TypedBootstrapCode }),
  isHeldBy: ({ enrolled }) => enrolled?.includes('bootstrap-code') ?? false,
  async verify({ claim, ports, now, random }, { code }) {
    const { subject: owner, person, portal, login, language } = claim;
    const issued = await findBootstrapCode(ports.authenticators, owner);
    const hash = await hashOfBootstrapCode(ports.keyRing, owner, code);
    const isRight = issued && now.getTime() < issued.expiresAtMs && equalText(hash, issued.hash);
    if (!isRight || !person) return undefined;
    return {
      spend: async () => {
        // Over by its own end: a record that stays tells that there was one, and by whom.
        const used = {
          ...issued,
          revision: issued.revision + 1,
          expiresAtMs: now.getTime(),
          lastUsedAtMs: now.getTime(),
        };
        if (!(await ports.authenticators.replace(used))) return false;
        await ports.peopleEnrolment.setEnrolled(owner, 'bootstrap-code', false);
        const notice = { kind: 'bootstrap-code-used', id: random.id(), person, portal: portal.alias, login } as const;
        await ports.notices.send(await changeNotice(ports.keyRing, { ...notice, language }, now));
        return true;
      },
    };
  },
});
