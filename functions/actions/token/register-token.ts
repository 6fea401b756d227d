import * as z from 'zod';
import { err, ok } from '#shared/result.ts';
import { enrolmentUri, newSecret } from '../../factors/totp.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

const maxTokens = 5;

/** Adds an authenticator app, after a fresh proof of who this is (THREATS E14). It counts once its first code was right. */
export const registerToken = defineAction({
  id: 'token.register',
  summary: 'Adds an authenticator app; it counts once its first code was right',
  method: 'POST',
  path: '/tokens',
  group: 'user',
  standing: 'session',
  body: z.strictObject({ name: z.string().trim().min(1).max(60) }),
  output: z.object({ id: z.string(), secret: z.string(), uri: z.string() }),
  status: 201,
  errors: ['not-allowed', 'fresh-proof-required'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'tokens', 'keyRing'],
  async handle({ caller, body, config, ports, now, random }) {
    const portal = portalOf(config, caller.portal);
    const isAllowed = mayDo(caller, config, 'token.manage') && portal.tokenTypes.includes('totp');
    if (!isAllowed) return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    const owner = caller.person.id;
    const tokens = await ports.tokens.list(owner);
    if (tokens.filter((token) => token.isConfirmed).length >= maxTokens) return err({ code: 'not-allowed' });
    // What was begun and never confirmed makes room for the new one.
    for (const token of tokens.filter((each) => !each.isConfirmed)) await ports.tokens.remove(owner, token.id);
    const id = random.id();
    const { secret, sealedSecret } = await newSecret(ports.keyRing, { owner, id });
    await ports.tokens.create({
      ...{ owner, id, type: 'totp', name: body.name, sealedSecret, isConfirmed: false },
      createdAtMs: now().getTime(),
    });
    const uri = await enrolmentUri(portal.name, caller.login, secret);
    return ok({ body: { id, secret, uri } });
  },
});
