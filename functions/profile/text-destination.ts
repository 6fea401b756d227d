import { parsePhoneNumber } from '#shared/domain/contact/phone-number.ts';
import type { FunctionConfig } from '../environment.ts';
import { textDestinationBudget } from '../flows/limits.ts';
import type { BudgetStore } from '../ports/budget-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';

/**
 * Whether one more text message may go to a number: the deployment sends any, to that country, and the number has not had
 * its share, whoever asked (THREATS E18). Counts it. Somebody without a number is counted by themself: the same work for
 * everybody (THREATS E1).
 */
export async function mayReach(
  ports: { readonly keyRing: KeyRing; readonly budgets: BudgetStore },
  { phone, subject, texts }: { phone: string | undefined; subject: string; texts: FunctionConfig['texts'] },
  now: Date,
): Promise<boolean> {
  // A keyed hash: the table of budgets knows no numbers.
  const destination = await ports.keyRing.mac('code', 'text-destination', phone ?? subject);
  const taken = await ports.budgets.take(textDestinationBudget(destination), now);
  // Countries may have been closed since the number was proven.
  return taken.isTaken && texts !== undefined && phone !== undefined && parsePhoneNumber(phone, texts.countries).ok;
}
