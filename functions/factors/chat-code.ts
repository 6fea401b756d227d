import * as z from 'zod';
import { TypedCode } from '#shared/api/inputs.ts';
import { findChat } from '../chat/chat-record.ts';
import { mayReachChat } from '../chat/may-reach-chat.ts';
import { chatBudget } from '../flows/limits.ts';
import { defineFactor } from './factor.ts';
import { begunCode, codeDigits, codeLifeSeconds, isSentCode, resendAfterSeconds, viewCode } from './sent-code.ts';

/** A code by chat, to the chat that its owner connected and no other (THREATS E10). */
export const chatCode = defineFactor({
  id: 'chat-code',
  needs: ['keyRing', 'notices', 'budgets', 'authenticators'],
  proof: z.strictObject({ factor: z.literal('chat-code'), code: TypedCode }),
  isHeldBy: ({ enrolled }) => enrolled?.includes('chat-code') ?? false,
  beginner: {
    budget: chatBudget,
    againAfterSeconds: resendAfterSeconds,
    async begin({ claim, ports, config, now, random }) {
      const { subject, person, holder, language, portal } = claim;
      // Looked for and counted for a decoy as well; too much for one chat is silence, not an answer (THREATS E1).
      const address = (await findChat(ports.authenticators, subject))?.address;
      const isOpen = await mayReachChat(ports, { address, subject }, now);
      const code = random.digits(codeDigits);
      const to = person && isOpen && config.chat ? (address ?? null) : null;
      const minutes = codeLifeSeconds / 60;
      const notice = { kind: 'chat-code', id: random.id(), to, language, portal: portal.alias, code, minutes } as const;
      return {
        begun: await begunCode(ports.keyRing, holder, code, now),
        afterwards: () => ports.notices.send(notice),
      };
    },
    view: (begun) => viewCode(begun),
  },
  async verify({ claim, ports, now }, { code }, begun) {
    const isRight = await isSentCode(ports.keyRing, { holder: claim.holder, code, begun, now });
    return isRight && claim.person?.enrolled?.includes('chat-code') ? {} : undefined;
  },
});
