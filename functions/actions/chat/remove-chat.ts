import * as z from 'zod';
import { err, ok } from '#shared/result.ts';
import { chatId, findChat } from '../../chat/chat-record.ts';
import { changeNotice } from '../../notices/change-notice.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** Takes a chat away, after a fresh proof of who this is (THREATS E14). Also where the bot is gone: nobody is kept by it. */
export const removeChat = defineAction({
  id: 'chat.remove',
  summary: 'Takes the chat away that codes go to',
  method: 'DELETE',
  path: '/chat',
  group: 'user',
  standing: 'session',
  output: z.undefined(),
  status: 204,
  errors: ['not-allowed', 'not-found', 'fresh-proof-required'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'authenticators', 'peopleEnrolment', 'keyRing', 'notices'],
  async handle({ caller, config, ports, now, random }) {
    if (!mayDo(caller, config, 'chat.manage')) return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    const { person, language, portal } = caller;
    const chat = await findChat(ports.authenticators, person.id);
    if (!chat || !(await ports.authenticators.remove(person.id, chatId))) return err({ code: 'not-found' });
    await ports.peopleEnrolment.setEnrolled(person.id, 'chat-code', false);
    const notice = { ...caller, kind: 'chat-removed', id: random.id() } as const;
    await ports.notices.send(await changeNotice(ports.keyRing, notice, now()));
    await ports.notices.send({ kind: 'chat-gone', id: random.id(), to: chat.address, language, portal });
    return ok({ body: undefined });
  },
});
