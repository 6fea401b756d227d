import { chatDestinationBudget } from '../flows/limits.ts';
import type { BudgetStore } from '../ports/budget-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';

/**
 * Whether one more message may go to a chat, whoever caused it (THREATS E18). Counts it. Somebody without a chat is counted by
 * themself: the same work for everybody (THREATS E1).
 */
export async function mayReachChat(
  ports: { readonly keyRing: KeyRing; readonly budgets: BudgetStore },
  { address, subject }: { address: string | undefined; subject: string },
  now: Date,
): Promise<boolean> {
  // A keyed hash: the table of budgets knows no chats.
  const destination = await ports.keyRing.mac('code', 'chat-destination', address ?? subject);
  const taken = await ports.budgets.take(chatDestinationBudget(destination), now);
  return taken.isTaken && address !== undefined;
}
