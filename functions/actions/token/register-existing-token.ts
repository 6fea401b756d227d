import * as z from 'zod';
import { TokenId, TypedSerial, TypedTokenCode } from '#shared/api/inputs.ts';
import { TokenName, TokenView } from '#shared/api/token-views.ts';
import { err, ok } from '#shared/result.ts';
import type { PortalConfig } from '../../environment.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { changeNotice } from '../../notices/change-notice.ts';
import type { StockToken } from '../../ports/token-stock.ts';
import type { CodeToken } from '../../ports/token-store.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { maxTokens } from '../../tokens/begin-token.ts';
import { deviceTokenId } from '../../tokens/device-token-id.ts';
import { clearReplaced, noteTokens } from '../../tokens/end-token.ts';
import { openStockSecret } from '../../tokens/stock-secret.ts';
import { sealSecret } from '../../tokens/token-secret.ts';
import { tryCode } from '../../tokens/try-code.ts';
import { livingTokens, visibleTokens } from '../../tokens/usable-tokens.ts';
import { viewToken } from '../../tokens/view-token.ts';
import { defineAction } from '../action.ts';

/** A device may have lain in a drawer: its clock, and the presses of its button, are looked for further than usual, once. */
const reach = { seconds: 5 * 60, counters: 50 };

/**
 * Registers a device by its serial number and a code of it, after a fresh proof (THREATS E14). Counted with the tries at
 * the sign-in (THREATS E5). A number that nobody imported, somebody else's device and a wrong code are one answer.
 */
export const registerExistingToken = defineAction({
  id: 'token.register-existing',
  summary: 'Registers a device by its serial number and a code of it',
  method: 'POST',
  path: '/tokens/existing',
  group: 'user',
  standing: 'session',
  body: z.strictObject({
    serial: TypedSerial,
    code: TypedTokenCode,
    name: z.exactOptional(TokenName),
    /** The token whose place it takes. */
    replaces: z.exactOptional(TokenId),
  }),
  output: TokenView,
  status: 201,
  errors: ['not-allowed', 'not-found', 'fresh-proof-required', 'proof-refused', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'tokens', 'tokenStock', 'peopleEnrolment', 'budgets', 'keyRing', 'notices'],
  async handle({ caller, body, config, ports, now, random }) {
    const portal = portalOf(config, caller.portal);
    const { serial, code, replaces } = body;
    const action = replaces === undefined ? 'token.register-existing' : 'token.reassign';
    if (!mayDo(caller, config, 'token.register-existing') || !mayDo(caller, config, action))
      return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    const { directory } = caller;
    const owner = caller.person.id;
    const owned = await ports.tokens.list(owner);
    const visible = visibleTokens(owned, portal.alias);
    if (replaces !== undefined && !visible.some(({ id }) => id === replaces)) return err({ code: 'not-found' });
    if (replaces === undefined && livingTokens(owned).length >= maxTokens) return err({ code: 'not-allowed' });

    const found = await ports.tokenStock.find(directory, serial);
    const id = deviceTokenId(directory, serial);
    const isInUse = livingTokens(owned).some((token) => token.id === id && token.resource !== undefined);
    const device = found && !isInUse && isFree(found, owner, portal) ? found : undefined;
    const secret = device && (await openStockSecret(ports.keyRing, device));
    const token: CodeToken | undefined = device && {
      ...{ owner, id, kind: device.kind, name: body.name ?? serial, serial, resource: portal.alias },
      sealedSecret: await sealSecret(ports.keyRing, { owner, id }, secret!),
      ...(device.counter !== undefined && { counter: device.counter }),
      ...{ isConfirmed: true, isEnabled: true, createdAtMs: now().getTime() },
      ...(replaces !== undefined && { replaces }),
    };
    const tried = await tryCode(ports, caller, { tokens: token ? [token] : [], code, now: now(), reach });
    if (!tried.ok) return tried;
    // Of two people who hold one device in their hands, one gets it.
    if (!token || !(await ports.tokenStock.take(directory, serial, owner))) return err({ code: 'proof-refused' });
    const all = [...owned.filter((each) => each.id !== id), token];
    await noteTokens(ports.peopleEnrolment, owner, all);
    await ports.tokens.create(token);
    await clearReplaced(ports.tokens, all);
    const kind = replaces === undefined ? 'token-added' : 'token-replaced';
    await ports.notices.send(await changeNotice(ports.keyRing, { ...caller, kind, id: random.id() }, now()));
    return ok({ body: viewToken(token, tried.value.burn, caller.person) });
  },
});

const isFree = ({ takenBy, kind }: StockToken, owner: string, portal: PortalConfig): boolean =>
  (takenBy === undefined || takenBy === owner) && portal.tokenTypes.includes(kind.type);
