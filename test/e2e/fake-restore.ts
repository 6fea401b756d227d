import type { LostThing } from '#shared/api/lost-things.ts';
import type { FlowView } from '#shared/api/views.ts';
import { maskedMail } from '#shared/domain/contact/mail-address.ts';
import type { FakeAnswer, FakeInput } from './fake-api.ts';
import { inSeconds, right } from './fake-world.ts';
import type { FakeWorld } from './fake-world.ts';

/** What the portal's own password has to satisfy. */
const demands = { rules: { minLength: 12 }, names: { samAccountName: 'anna' } };

/** What is lost proves nothing. */
const lostWith: Readonly<Record<string, LostThing>> = { 'email-code': 'mail', 'token-code': 'token' };

/** The operations for who lost access. */
export const fakeRestore = {
  'restore.start': (world: FakeWorld, { body }: FakeInput): FakeAnswer => {
    const lost = body['lost'] as LostThing[];
    const choices = world.factors.filter((factor) => !lost.some((thing) => thing === lostWith[factor]));
    const needed = world.isAnyEnough ? 1 : choices.length;
    world.flow = {
      ...{ kind: 'restore', purpose: 'restore', portal: 'demo', state: 'proving', lost, begun: {} },
      ...{ login: String(body['login']), expiresAt: inSeconds(900) },
      gate: { needed, missing: needed, proven: [], choices },
      isDirectoryReachable: world.portal.directory.isReachable,
    };
    return { body: world.flow, cookie: '__Host-latchkey-flow=f' };
  },
  'restore.begin-mail': (world: FakeWorld, { body }: FakeInput): FakeAnswer => {
    const newMail = {
      ...{ sentTo: maskedMail(String(body['mail'])), digits: 6 },
      ...{ againAt: inSeconds(world.resendSeconds), expiresAt: inSeconds(600) },
    };
    world.flow = { ...world.flow!, newMail };
    return { body: world.flow };
  },
  'restore.submit': (world: FakeWorld, { body }: FakeInput): FakeAnswer => {
    const { asks = [], lost = [], newMail } = world.flow!;
    if (asks.includes('mail') && body['mailCode'] !== right.emailCode) return { problem: 'proof-refused' };
    if (body['newPassword'] !== undefined) world.passwordsSeen.push({ newPassword: String(body['newPassword']) });
    world.request = {
      ...{ reference: 'R-7KQ4-2MX', portal: 'demo', state: 'waiting', lost },
      gives: {
        ...(asks.includes('mail') && newMail && { mail: newMail.sentTo }),
        ...(asks.includes('portal-password') && { portalPassword: true }),
      },
      ...{ submittedAt: inSeconds(0), expiresAt: inSeconds(14 * 86_400) },
    };
    world.portal.hasRequest = true;
    world.flow = undefined;
    return { body: world.request, cookie: '__Host-latchkey-restore=r' };
  },
  'restore.show-state': ({ request }: FakeWorld): FakeAnswer =>
    request ? { body: request } : { problem: 'not-found' },
  'restore.withdraw': (world: FakeWorld): FakeAnswer => {
    if (!world.request) return { problem: 'not-found' };
    world.request = { ...world.request, state: 'cancelled', decidedAt: inSeconds(0) };
    return {};
  },
  'restore.cancel': (world: FakeWorld): FakeAnswer => {
    if (world.request?.state !== 'waiting') return { problem: 'not-found' };
    world.request = { ...world.request, state: 'cancelled', decidedAt: inSeconds(0) };
    return {};
  },
};

/** What is asked for once it is proven who this is. */
export function provenRestore({ flow, portal }: FakeWorld): Partial<FlowView> {
  const asksPassword = flow?.lost?.includes('password') && portal.signIn.methods.includes('portal-password');
  return {
    state: 'proven',
    person: { displayName: 'Anna Becker' },
    asks: [
      ...(flow?.lost?.includes('mail') ? ['mail' as const] : []),
      ...(asksPassword ? ['portal-password' as const] : []),
    ],
    ...(asksPassword && { demands }),
  };
}

/** A request that waits, as the account's own page tells of it. */
export const openRequest = ({ request }: FakeWorld) =>
  request?.state === 'waiting' && {
    restore: { reference: request.reference, lost: request.lost, submittedAt: request.submittedAt },
  };
