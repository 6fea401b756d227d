import { randomBytes } from 'node:crypto';
import type { RegisteredAction } from '#functions/actions/registry.ts';
import { creationOptions, requestOptions } from '#functions/passkeys/passkey-options.ts';
import type { FakeAnswer, FakeInput } from './fake-api.ts';
import { inSeconds } from './fake-world.ts';
import type { FakeWorld } from './fake-world.ts';

type PasskeyAction = Extract<RegisteredAction['id'], `passkey.${string}` | `sign-in.${'start' | 'finish'}-passkey`>;
type Handler = (world: FakeWorld, input: FakeInput) => FakeAnswer;

const challenge = (): string => randomBytes(32).toString('base64url');

/** What the fake does with passkeys: it looks at no signature. */
export const fakePasskeys: Record<PasskeyAction, Handler> = {
  'sign-in.start-passkey': (world) => {
    world.flow = {
      ...{
        kind: 'sign-in',
        purpose: 'sign-in',
        portal: 'demo',
        login: '',
        state: 'proving',
        expiresAt: inSeconds(900),
      },
      gate: { needed: 1, missing: 1, proven: [], choices: ['passkey'] },
      begun: { passkey: askedForPasskey() },
      isDirectoryReachable: world.portal.directory.isReachable,
    };
    return { body: world.flow, cookie: '__Host-latchkey-flow=f' };
  },
  'sign-in.finish-passkey': (world) => {
    world.session = {
      ...{ portal: 'demo', login: 'anna', displayName: 'Anna Example', expiresAt: inSeconds(900) },
      actions: [...world.portal.actions],
      demands: { names: { samAccountName: 'anna' } },
    };
    return { body: world.session, cookie: '__Host-latchkey-session=s' };
  },
  'passkey.list': (world) => ({ body: world.passkeys }),
  'passkey.begin-registration': (world) =>
    freshly(world, () => {
      const user = { handle: challenge(), login: 'anna', displayName: 'Anna Example' };
      const rp = { id: 'localhost', origin: 'http://localhost' };
      return { body: creationOptions({ challenge: challenge(), rp, rpName: 'Example Works', user, former: [] }) };
    }),
  'passkey.register': (world, { body }) =>
    freshly(world, () => {
      const id = String(world.passkeys.length).padStart(22, 'P');
      const added = { id, name: String(body['name']), createdAt: inSeconds(0), isSynced: false };
      world.passkeys.push(added);
      return { body: added };
    }),
  'passkey.rename': (world, { params, body }) => {
    const found = world.passkeys.find((each) => each.id === params['id']);
    if (!found) return { problem: 'not-found' };
    found.name = String(body['name']);
    return { body: found };
  },
  'passkey.remove': (world, { params }) =>
    freshly(world, () => {
      world.passkeys = world.passkeys.filter((each) => each.id !== params['id']);
      return {};
    }),
};

/** What the screen of a passkey is given. */
export const askedForPasskey = () => ({
  ...{ startedAt: inSeconds(0), againAt: inSeconds(0), expiresAt: inSeconds(600) },
  passkey: requestOptions({ challenge: challenge(), rpId: 'localhost', credentials: [], mustVerifyUser: false }),
});

const freshly = (world: FakeWorld, then: () => FakeAnswer): FakeAnswer =>
  world.freshProof.freshUntil ? then() : { problem: 'fresh-proof-required' };
