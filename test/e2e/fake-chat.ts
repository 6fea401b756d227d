import type { RegisteredAction } from '#functions/actions/registry.ts';
import type { FakeAnswer, FakeInput } from './fake-api.ts';
import { inSeconds, right } from './fake-world.ts';
import type { FakeWorld } from './fake-world.ts';

type ChatAction = Extract<RegisteredAction['id'], `chat.${string}`>;
type Handler = (world: FakeWorld, input: FakeInput) => FakeAnswer;

const freshly = (world: FakeWorld, work: () => FakeAnswer): FakeAnswer =>
  world.freshProof.freshUntil ? work() : { problem: 'fresh-proof-required' };

/** What the fake does with chats. */
export const fakeChat: Record<ChatAction, Handler> = {
  'chat.show': ({ chat }) => ({ body: { messenger: 'telegram', ...(chat && { chat }) } }),
  'chat.begin-link': (world) =>
    freshly(world, () => ({
      body: {
        messenger: 'telegram',
        url: `https://t.me/example_bot?start=${'A'.repeat(43)}`,
        expiresAt: inSeconds(600),
      },
    })),
  'chat.confirm': (world, { body }) => {
    if (body['code'] !== right.emailCode) return { problem: 'proof-refused' };
    world.chat = { messenger: 'telegram', name: '@anna', connectedAt: inSeconds(0) };
    return { body: { messenger: 'telegram', chat: world.chat } };
  },
  'chat.remove': (world) =>
    freshly(world, () => {
      world.chat = undefined;
      return {};
    }),
  // For the servers of the messenger.
  'chat.receive-update': () => ({ problem: 'request-forged' }),
};
