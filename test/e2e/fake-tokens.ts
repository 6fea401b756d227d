import type { TokenView } from '#shared/api/token-views.ts';
import type { RegisteredAction } from '#functions/actions/registry.ts';
import { isSentKind } from '#shared/domain/otp/is-sent-kind.ts';
import { commonTotp } from '#shared/domain/otp/token-kind.ts';
import type { FakeAnswer, FakeInput } from './fake-api.ts';
import { inSeconds, right } from './fake-world.ts';
import type { FakeWorld } from './fake-world.ts';

type TokenAction = Extract<RegisteredAction['id'], `token.${string}` | 'flow.synchronise-token'>;
type Handler = (world: FakeWorld, input: FakeInput) => FakeAnswer;

/** What the fake does with tokens. */
export const fakeTokens: Record<TokenAction, Handler> = {
  'token.list': (world) => ({ body: world.tokens }),
  'token.register': (world, { body }) => begin(world, body),
  'token.reassign': (world, { params, body }) => begin(world, body, params['id']),
  'token.send-code': () => ({ body: { digits: 6, expiresAt: inSeconds(600), sentTo: 'a…@home.example' } }),
  'token.confirm': (world, { body }) => {
    if (body['code'] !== right.totp || !world.newToken) return { problem: 'proof-refused' };
    const { replaces, ...token } = world.newToken;
    return add(world, token, replaces);
  },
  'token.register-existing': (world, { body }) => {
    if (!world.freshProof.freshUntil) return { problem: 'fresh-proof-required' };
    if (body['serial'] !== storedSerial || body['code'] !== right.totp) return { problem: 'proof-refused' };
    const device = { id: 'B'.repeat(22), kind: commonTotp, name: storedSerial, serial: storedSerial };
    return add(world, device, body['replaces'] as string | undefined);
  },
  'token.ask-question': () => ({ body: { question: '12345678', expiresAt: inSeconds(300) } }),
  'token.assign': (world, { params, body }) => {
    if (body['code'] !== right.totp) return { problem: 'proof-refused' };
    change(world, params['id'], { state: 'active' });
    return { body: world.tokens.find(({ id }) => id === params['id']) };
  },
  'token.unassign': (world, { params }) => freshly(world, () => change(world, params['id'], { state: 'unassigned' })),
  'token.rename': (world, { params, body }) => change(world, params['id'], { name: String(body['name']) }),
  'token.set-pin': (world, { params }) => freshly(world, () => change(world, params['id'], { pin: 'before' })),
  'token.remove-pin': (world, { params }) =>
    freshly(world, () => {
      for (const token of world.tokens) if (token.id === params['id']) delete token.pin;
      return {};
    }),
  'token.remove': (world, { params }) =>
    freshly(world, () => {
      world.tokens = world.tokens.filter((token) => token.id !== params['id']);
      return {};
    }),
  'token.synchronise': (_, { body }) => synchronise(body),
  'flow.synchronise-token': (_, { body }) => synchronise(body),
};

/** In the one form that the API reads it in. */
const storedSerial = right.serial.replaceAll(/[ -]/g, '');

function begin(world: FakeWorld, body: FakeInput['body'], replaces?: string): FakeAnswer {
  if (!world.freshProof.freshUntil) return { problem: 'fresh-proof-required' };
  const kind = (body['kind'] as TokenView['kind'] | undefined) ?? commonTotp;
  world.newToken = { id: right.tokenId, kind, name: String(body['name']), ...(replaces !== undefined && { replaces }) };
  if (isSentKind(kind)) return { body: { id: right.tokenId, kind } };
  const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
  const uri = `otpauth://${kind.type}/Example%20Works:anna?secret=${secret}&issuer=Example%20Works`;
  return { body: { id: right.tokenId, kind, secret, uri } };
}

function add(
  world: FakeWorld,
  token: Pick<TokenView, 'id' | 'kind' | 'name' | 'serial'>,
  replaces: string | undefined,
): FakeAnswer {
  const sentTo = isSentKind(token.kind) ? { sentTo: 'a…@home.example' } : {};
  const added: TokenView = { ...token, ...sentTo, state: 'active', createdAt: inSeconds(0), lastUsedAt: inSeconds(0) };
  world.tokens = [...world.tokens.filter(({ id }) => id !== replaces && id !== token.id), added];
  return { body: added };
}

function change(world: FakeWorld, id: string | undefined, members: Partial<TokenView>): FakeAnswer {
  world.tokens = world.tokens.map((token) => (token.id === id ? { ...token, ...members } : token));
  return {};
}

const freshly = (world: FakeWorld, work: () => FakeAnswer): FakeAnswer =>
  world.freshProof.freshUntil ? work() : { problem: 'fresh-proof-required' };

const synchronise = (body: FakeInput['body']): FakeAnswer =>
  body['first'] === right.consecutive.first && body['second'] === right.consecutive.second
    ? {}
    : { problem: 'proof-refused' };
