import { begunCode, isSentCode } from '../factors/sent-code.ts';
import type { Flow, NewMail } from '../ports/flow-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';

/** Bound to the flow and to the address: the code proves this very address in this very flow (THREATS E9, E10). */
const holderOf = (flow: Flow, address: string): string => `${flow.id} new-mail ${address}`;

/** What is kept of a code that goes to a new address. */
export async function newMailOf(
  keyRing: KeyRing,
  flow: Flow,
  { address, code, now }: { address: string; code: string; now: Date },
): Promise<NewMail> {
  const { hash = '', startedAtMs, expiresAtMs } = await begunCode(keyRing, holderOf(flow, address), code, now);
  return { address, hash, startedAtMs, expiresAtMs };
}

/** Whether it is the code that went to the new address of this flow. */
export const isNewMailCode = (
  keyRing: KeyRing,
  flow: Flow,
  { code, now }: { code: string; now: Date },
): Promise<boolean> => {
  const begun = flow.newMail;
  return isSentCode(keyRing, { holder: holderOf(flow, begun?.address ?? ''), code, begun, now });
};
