import type { RandomSource } from '../actions/action.ts';
import { codeDigits, codeLifeSeconds, sentCode } from '../factors/email-code.ts';
import type { Notice } from '../notices/notice.ts';
import type { Flow, SentCode } from '../ports/flow-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { NoticeQueue } from '../ports/notice-queue.ts';

/** A code that was made, and its mail, which is still to be queued. */
export interface CodeMail {
  readonly sent: SentCode;
  readonly notice: Notice;
}

/**
 * Makes a code and its mail. For a decoy it does the very same with a notice that is dropped in the end, and a code that
 * is nobody's (THREATS E1).
 */
export async function newCodeMail(keyRing: KeyRing, flow: Flow, random: RandomSource, now: Date): Promise<CodeMail> {
  const code = random.digits(codeDigits);
  const notice = {
    kind: 'code',
    id: random.id(),
    to: flow.person?.mail ?? null,
    language: flow.language,
    portal: flow.portal,
    code,
    minutes: codeLifeSeconds / 60,
  } as const;
  return { notice, sent: await sentCode(keyRing, flow.id, code, now) };
}

/** Makes a code and queues its mail. */
export async function sendCodeMail(
  ports: { keyRing: KeyRing; notices: NoticeQueue },
  flow: Flow,
  random: RandomSource,
  now: Date,
): Promise<SentCode> {
  const { notice, sent } = await newCodeMail(ports.keyRing, flow, random, now);
  await ports.notices.send(notice);
  return sent;
}
