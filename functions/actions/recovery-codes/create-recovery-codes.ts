import * as z from 'zod';
import { NewRecoveryCodes } from '#shared/api/authenticator-views.ts';
import { inGroups } from '#shared/domain/grouped-code.ts';
import { err, ok } from '#shared/result.ts';
import type { RecoveryCodes } from '../../authenticators/authenticator.ts';
import { drawRecoveryCodes, hashOfRecoveryCode, recoveryCodesId } from '../../authenticators/recovery-codes.ts';
import { changeNotice } from '../../notices/change-notice.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** Makes new recovery codes, after a fresh proof of who this is (THREATS E14). Those that there were are void. */
export const createRecoveryCodes = defineAction({
  id: 'recovery-codes.create',
  summary: 'Makes new recovery codes, shown this once; the former ones are void',
  method: 'POST',
  path: '/recovery-codes',
  group: 'user',
  standing: 'session',
  body: z.strictObject({}),
  output: NewRecoveryCodes,
  status: 201,
  errors: ['not-allowed', 'fresh-proof-required', 'wrong-step'],
  perAddressPerMinute: 10,
  isAudited: true,
  needs: ['sessions', 'authenticators', 'peopleEnrolment', 'keyRing', 'notices'],
  async handle({ caller, config, ports, now, random }) {
    if (!mayDo(caller, config, 'recovery-codes.manage')) return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    const owner = caller.person.id;
    const former = await ports.authenticators.find(owner, recoveryCodesId, 'recovery-codes');
    const codes = drawRecoveryCodes(random);
    const next: RecoveryCodes = {
      type: 'recovery-codes',
      owner,
      id: recoveryCodesId,
      revision: (former?.revision ?? 0) + 1,
      hashes: await Promise.all(codes.map((code) => hashOfRecoveryCode(ports.keyRing, owner, code))),
      issued: codes.length,
      createdAtMs: now().getTime(),
    };
    // Noted first: a note too many is an offer that leads nowhere, one too few a code that nobody may use.
    await ports.peopleEnrolment.setEnrolled(owner, 'recovery-code', true);
    const isWritten = await (former ? ports.authenticators.replace(next) : ports.authenticators.create(next));
    // Of two tabs at once, the codes of one would be void as soon as they are on paper.
    if (!isWritten) return err({ code: 'wrong-step' });
    const notice = { ...caller, kind: 'recovery-codes-made', id: random.id() } as const;
    await ports.notices.send(await changeNotice(ports.keyRing, notice, now()));
    return ok({ body: { codes: codes.map(inGroups) } });
  },
});
