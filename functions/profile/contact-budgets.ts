import type { NewContact } from '#shared/api/profile-views.ts';
import type { FunctionConfig } from '../environment.ts';
import { newMailBudget, newMailDestinationBudget, textAddressBudget, textBudget } from '../flows/limits.ts';
import type { Budget } from '../ports/budget-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';

/**
 * What a code to a new address or number counts against: the person, the destination whoever asks, and for what costs
 * money the client's address (THREATS E18). A number's own share is `mayReach`'s.
 */
export async function contactBudgets(
  keyRing: KeyRing,
  { kind, value }: NewContact,
  { person, clientAddress, config }: { person: string; clientAddress: string; config: FunctionConfig },
): Promise<Budget[]> {
  if (kind === 'phone') return [textBudget(person), textAddressBudget(clientAddress, config.addressAllowance)];
  const destination = await keyRing.mac('code', 'mail-destination', value.toLowerCase());
  return [newMailBudget(person), newMailDestinationBudget(destination)];
}
