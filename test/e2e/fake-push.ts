import type { RegisteredAction } from '#functions/actions/registry.ts';
import type { PushDeviceView, WaitingRequest } from '#shared/api/push-views.ts';
import type { FakeAnswer, FakeInput } from './fake-api.ts';
import { inSeconds } from './fake-world.ts';
import type { FakeWorld } from './fake-world.ts';

type PushAction = Extract<RegisteredAction['id'], `push.${string}` | `${string}.show-approval`>;
type Handler = (world: FakeWorld, input: FakeInput) => FakeAnswer;

/** What the fake knows of devices. */
export interface FakePush {
  devices: PushDeviceView[];
  waiting: WaitingRequest | undefined;
  state: 'waiting' | 'approved' | 'refused' | 'over';
  /** What was answered last. */
  answer: Record<string, unknown> | undefined;
}
const states = new WeakMap<FakeWorld, FakePush>();

/** The devices of a world; made when they are first asked for. */
export function fakePushOf(world: FakeWorld): FakePush {
  const state = states.get(world) ?? { devices: [], waiting: undefined, state: 'waiting', answer: undefined };
  states.set(world, state);
  return state;
}

/** The right number of the fake. */
export const rightNumber = '42';

/** What the fake does with devices that approve: it looks at no signature. */
export const fakePush: Record<PushAction, Handler> = {
  'push.list': (world) => ({
    body: { devices: fakePushOf(world).devices, applicationServerKey: `B${'A'.repeat(86)}`, isFull: false },
  }),
  'push.register': (world, { body }) => {
    if (!world.freshProof.freshUntil) return { problem: 'fresh-proof-required' };
    const id = String(fakePushOf(world).devices.length).padStart(22, 'D');
    const device = { id, name: String(body['name']), createdAt: inSeconds(0), isReachable: true };
    fakePushOf(world).devices.push(device);
    return { body: { id, handle: 'H'.repeat(40), number: rightNumber, expiresAt: inSeconds(120) } };
  },
  'push.rename': (world, { params, body }) => {
    const found = fakePushOf(world).devices.find(({ id }) => id === params['id']);
    if (!found) return { problem: 'not-found' };
    found.name = String(body['name']);
    return {};
  },
  'push.remove': (world, { params }) => {
    if (!world.freshProof.freshUntil) return { problem: 'fresh-proof-required' };
    const push = fakePushOf(world);
    push.devices = push.devices.filter(({ id }) => id !== params['id']);
    return {};
  },
  'push.show-waiting': (world) => {
    const { waiting } = fakePushOf(world);
    return { body: { ...(waiting && { request: waiting }) } };
  },
  'push.answer': (world, { body }) => {
    const push = fakePushOf(world);
    if (!push.waiting) return { problem: 'wrong-step' };
    push.answer = body;
    push.waiting = undefined;
    push.state = body['number'] === rightNumber ? 'approved' : 'refused';
    return push.state === 'approved' || body['decision'] === 'refuse' ? {} : { problem: 'proof-refused' };
  },
  'flow.show-approval': (world) => ({ body: { state: fakePushOf(world).state } }),
  'session.show-approval': (world) => ({ body: { state: fakePushOf(world).state } }),
};
