import * as z from 'zod';
import { ChatView } from '#shared/api/chat-views.ts';
import { TypedCode } from '#shared/api/inputs.ts';
import { err, ok } from '#shared/result.ts';
import { takeChat } from '../../chat/chat-link.ts';
import { chatId, findChat } from '../../chat/chat-record.ts';
import { chatOf, viewChat } from '../../chat/view-chat.ts';
import { proofBudget, proofSubject } from '../../flows/limits.ts';
import { refundingOurFaults } from '../../flows/refunding.ts';
import { changeNotice } from '../../notices/change-notice.ts';
import { defineAction } from '../action.ts';

/**
 * Connects a chat by the code that went there, counted with the tries at the sign-in (THREATS E5). It takes the place of the
 * former one, which is told.
 */
export const confirmChat = defineAction({
  id: 'chat.confirm',
  summary: 'Connects a chat by the code that went there; the former one is gone',
  method: 'POST',
  path: '/chat',
  group: 'user',
  standing: 'session',
  body: z.strictObject({ code: TypedCode }),
  output: ChatView,
  status: 200,
  errors: ['not-allowed', 'proof-refused', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'authenticators', 'peopleEnrolment', 'budgets', 'challenges', 'keyRing', 'notices'],
  async handle({ caller, body: { code }, config, ports, now, random }) {
    const account = chatOf(caller, config);
    if (!account) return err({ code: 'not-allowed' });
    const { person, language, portal } = caller;
    const budget = proofBudget(person.id, 'chat-code');
    const taken = await ports.budgets.take(budget, now());
    if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
    const pending = await refundingOurFaults(ports.budgets, budget, () => takeChat(ports, caller, code, now()));
    if (!pending) return err({ code: 'proof-refused' });
    await ports.budgets.succeed(proofSubject(person.id), [budget.slot]);

    const former = await findChat(ports.authenticators, person.id);
    const chat = {
      ...({ owner: person.id, id: chatId, type: 'chat', ...pending } as const),
      ...{ revision: (former?.revision ?? 0) + 1, createdAtMs: now().getTime() },
    };
    const isWritten = await (former ? ports.authenticators.replace(chat) : ports.authenticators.create(chat));
    if (!isWritten) return err({ code: 'proof-refused' });
    await ports.peopleEnrolment.setEnrolled(person.id, 'chat-code', true);
    const notice = { ...caller, kind: 'chat-added', id: random.id() } as const;
    await ports.notices.send(await changeNotice(ports.keyRing, notice, now()));
    if (former && former.address !== chat.address)
      await ports.notices.send({ kind: 'chat-gone', id: random.id(), to: former.address, language, portal });
    return ok({ body: viewChat(chat, account) });
  },
});
