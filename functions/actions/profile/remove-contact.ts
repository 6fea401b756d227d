import * as z from 'zod';
import { ContactKind, ProfileView } from '#shared/api/profile-views.ts';
import { err, ok } from '#shared/result.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { tellOfContact } from '../../profile/tell-of-contact.ts';
import { viewProfile } from '../../profile/view-profile.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { removeUnreachable } from '../../tokens/end-token.ts';
import { defineAction } from '../action.ts';

/**
 * Takes an own number away, or goes back to the directory's address, after a fresh proof of who this is (THREATS E14). A
 * token whose codes went there goes with it: nobody is asked for a code that cannot come.
 */
export const removeContact = defineAction({
  id: 'profile.remove-contact',
  summary: 'Takes an own phone number away, or goes back to the e-mail address of the directory',
  method: 'DELETE',
  path: '/profile/contacts/{kind}',
  group: 'user',
  standing: 'session',
  params: z.strictObject({ kind: ContactKind }),
  output: ProfileView,
  status: 200,
  errors: ['not-allowed', 'not-found', 'fresh-proof-required'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'people', 'peopleProfile', 'tokens', 'keyRing', 'notices'],
  async handle({ caller, params: { kind }, config, ports, now, random }) {
    if (!mayDo(caller, config, 'profile.edit')) return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    const before = await ports.people.findById(caller.person.id);
    const member = kind === 'mail' ? 'ownMail' : 'ownPhone';
    if (before?.[member] === undefined) return err({ code: 'not-found' });
    const after = await ports.peopleProfile.setOwn(before.id, { [member]: null });
    if (!after) return err({ code: 'not-found' });
    await removeUnreachable(ports.tokens, after);
    await ports.sessions.setPerson(caller.id, after);
    await tellOfContact(ports, caller, { kind, before, after }, { now: now(), random });
    return ok({ body: viewProfile(after, portalOf(config, caller.portal), config) });
  },
});
