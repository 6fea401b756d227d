import type { RandomSource } from '../actions/action.ts';
import { codeDigits, codeLifeSeconds, sentCode } from '../factors/email-code.ts';
import type { Flow, SentCode } from '../ports/flow-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { NoticeQueue } from '../ports/notice-queue.ts';

/**
 * Makes a code and queues its mail. For a decoy it does the very same with a notice that is dropped in the end, and a
 * code that is nobody's (THREATS E1).
 */
export async function sendCodeMail(
  ports: { keyRing: KeyRing; notices: NoticeQueue },
  flow: Flow,
  random: RandomSource,
  now: Date,
): Promise<SentCode> {
  const code = random.digits(codeDigits);
  await ports.notices.send({
    kind: 'code',
    id: random.id(),
    to: flow.person?.mail ?? null,
    language: flow.language,
    portal: flow.portal,
    code,
    minutes: codeLifeSeconds / 60,
  });
  return sentCode(ports.keyRing, flow.id, code, now);
}
