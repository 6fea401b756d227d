import * as z from 'zod';
import { PasskeyId } from '#shared/api/passkeys.ts';
import { err, ok } from '#shared/result.ts';
import { changeNotice } from '../../notices/change-notice.ts';
import { passkeysOf, pointerOwner } from '../../passkeys/passkeys-of.ts';
import { publicIdOf } from '../../passkeys/view-passkey.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** Removes a passkey, after a fresh proof of who this is (THREATS E14). */
export const removePasskey = defineAction({
  id: 'passkey.remove',
  summary: 'Removes a passkey',
  method: 'DELETE',
  path: '/passkeys/{id}',
  group: 'user',
  standing: 'session',
  params: z.strictObject({ id: PasskeyId }),
  output: z.undefined(),
  status: 204,
  errors: ['not-allowed', 'not-found', 'fresh-proof-required'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'authenticators', 'peopleEnrolment', 'keyRing', 'notices'],
  async handle({ caller, params, config, ports, now, random }) {
    if (!mayDo(caller, config, 'passkey.manage')) return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    const owner = caller.person.id;
    const all = await passkeysOf(ports.authenticators, owner);
    const found = all.find((each) => publicIdOf(each) === params.id);
    if (!found) return err({ code: 'not-found' });
    // First: a passkey that is asked for and is not there would lock its owner out.
    if (all.length === 1) await ports.peopleEnrolment.setEnrolled(owner, 'passkey', false);
    await ports.authenticators.remove(owner, found.id);
    await ports.authenticators.remove(pointerOwner(found.id), pointerOwner(found.id));
    const notice = { ...caller, kind: 'passkey-removed', id: random.id() } as const;
    await ports.notices.send(await changeNotice(ports.keyRing, notice, now()));
    return ok({ body: undefined });
  },
});
