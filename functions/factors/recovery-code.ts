import * as z from 'zod';
import { TypedRecoveryCode } from '#shared/api/inputs.ts';
import { hashOfRecoveryCode, recoveryCodesId } from '../authenticators/recovery-codes.ts';
import { equalText } from '../equal-text.ts';
import { changeNotice } from '../notices/change-notice.ts';
import { defineFactor } from './factor.ts';

/** One of the codes that a person saved. Each works once; the person is told of each use. */
export const recoveryCode = defineFactor({
  id: 'recovery-code',
  needs: ['authenticators', 'keyRing', 'notices', 'peopleEnrolment'],
  proof: z.strictObject({ factor: z.literal('recovery-code'), code: TypedRecoveryCode }),
  isHeldBy: ({ enrolled }) => enrolled?.includes('recovery-code') ?? false,
  async verify({ claim, ports, now, random }, { code }) {
    const { subject: owner, person, portal, login, language } = claim;
    const codes = await ports.authenticators.find(owner, recoveryCodesId, 'recovery-codes');
    const hash = await hashOfRecoveryCode(ports.keyRing, owner, code);
    const hashes = codes?.hashes.filter((each) => !equalText(each, hash));
    if (!codes || !hashes || !person || hashes.length === codes.hashes.length) return undefined;
    const left = hashes.length;
    return {
      spend: async () => {
        const next = { ...codes, hashes, revision: codes.revision + 1, lastUsedAtMs: now.getTime() };
        if (!(await ports.authenticators.replace(next))) return false;
        if (left === 0) await ports.peopleEnrolment.setEnrolled(owner, 'recovery-code', false);
        const notice = { kind: 'recovery-code-used', id: random.id(), person, portal: portal.alias, login } as const;
        await ports.notices.send(await changeNotice(ports.keyRing, { ...notice, language, left }, now));
        return true;
      },
    };
  },
});
