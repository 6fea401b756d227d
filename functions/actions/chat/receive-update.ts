import * as z from 'zod';
import { Language } from '#shared/api/views.ts';
import { err, ok } from '#shared/result.ts';
import { chatAddress } from '../../chat/chat-record.ts';
import { chatChallenge, takeLink } from '../../chat/chat-link.ts';
import { mayReachChat } from '../../chat/may-reach-chat.ts';
import { codeDigits, codeLifeSeconds } from '../../factors/sent-code.ts';
import { MessengerId, messengers } from '../../messengers/registry.ts';
import { defineAction } from '../action.ts';

/** What a person is called at a messenger: their own words, so not too many of them, and on one line. */
const nameOf = (name: string): string =>
  name
    .toWellFormed()
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 60);

/**
 * Hears from the messenger's servers that somebody began a chat by one of our links, and sends a code there. They show the
 * word that only they were told; everything else that they tell is none of our business. No answer says anything.
 */
export const receiveUpdate = defineAction({
  id: 'chat.receive-update',
  summary: 'For the servers of a messenger: somebody wrote to the bot',
  method: 'POST',
  path: '/messengers/{messenger}/updates',
  group: 'public',
  standing: 'nobody',
  byService: { headers: Object.values(messengers).map(({ wordHeader }) => wordHeader) },
  params: z.strictObject({ messenger: MessengerId }),
  body: z.record(z.string(), z.unknown()),
  output: z.undefined(),
  status: 204,
  errors: ['request-forged'],
  // All updates come from a few networks of theirs.
  perAddressPerMinute: 600,
  isAudited: true,
  needs: ['chatDoor', 'challenges', 'budgets', 'keyRing', 'notices'],
  async handle({ params: { messenger: id }, body, serviceHeaders, config, ports, now, random }) {
    const isTheirs = ports.chatDoor.isRight(serviceHeaders?.[messengers[id].wordHeader]);
    if (!isTheirs || config.chat?.messenger !== id) return err({ code: 'request-forged' });
    const started = (await messengers[id].load()).readUpdate(body);
    if (!started) return ok({ body: undefined });
    const address = chatAddress(id, started.chat);
    // Whoever begins again and again is not answered again and again (THREATS E18).
    if (!(await mayReachChat(ports, { address, subject: address }, now()))) return ok({ body: undefined });

    const owner = await takeLink(ports, started.code, now());
    const spoken = Language.safeParse(started.language?.slice(0, 2).toLowerCase());
    const language = owner?.language ?? (spoken.success ? spoken.data : 'en');
    const notice = { id: random.id(), to: address, language };
    if (!owner) {
      const portal = config.portals[0]?.alias ?? '';
      await ports.notices.send({ ...notice, kind: 'chat-link-over', portal });
      return ok({ body: undefined });
    }
    const code = random.digits(codeDigits);
    const chat = { address, name: nameOf(started.name) };
    await ports.challenges.put(await chatChallenge(ports.keyRing, owner, { code, chat, now: now() }));
    const minutes = codeLifeSeconds / 60;
    await ports.notices.send({ ...notice, kind: 'chat-code', portal: owner.portal, code, minutes });
    return ok({ body: undefined });
  },
});
