import type { AdminSetup } from '#shared/api/administrator-inputs.ts';
import { inGroups } from '#shared/domain/grouped-code.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { RandomSource } from '../actions/action.ts';
import type { FunctionConfig } from '../environment.ts';
import type { AdminCredentialsStore } from '../ports/administrator-store.ts';
import type { BudgetStore } from '../ports/budget-store.ts';
import type { ChallengeStore } from '../ports/challenge-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import { readNewPasskey } from './admin-passkeys.ts';
import { subjectOf } from './administrator.ts';
import { readNewApp } from './app-secret.ts';
import { adminBudget, adminSlot } from './budgets.ts';
import type { AdminCredentials } from './credentials.ts';
import { hashConsolePassword, isGoodPassword } from './password-and-code.ts';
import { newRecoveryCodes } from './recovery-codes.ts';
import type { OpenSetup } from './setup-link.ts';

interface Ports {
  readonly adminCredentials: AdminCredentialsStore;
  readonly budgets: BudgetStore;
  readonly challenges: ChallengeStore;
  readonly keyRing: KeyRing;
}
interface Tools {
  readonly config: FunctionConfig;
  readonly now: Date;
  readonly random: RandomSource;
}
type First = Result<
  { readonly credentials: AdminCredentials; readonly recoveryCodes?: string[] },
  { readonly code: 'proof-refused' | 'rules-broken' }
>;

/** What an administrator signs in with first. It takes the place of all there was: nothing of that counts any more. */
export async function firstFactors(ports: Ports, found: OpenSetup, chosen: AdminSetup, tools: Tools): Promise<First> {
  const { administrator, credentials, link } = found;
  const { id } = administrator;
  const blank: AdminCredentials = { administrator: id, revision: credentials.revision + 1, passkeys: [] };
  if (chosen.by === 'passkey') {
    const passkey = await readNewPasskey(ports, ['setup', link], { ...chosen.passkey, owner: id }, tools);
    const isOurs = passkey && (await ports.adminCredentials.claimPasskey(passkey.id, id));
    if (!isOurs) return err({ code: 'proof-refused' });
    // What was tried at the things before does not count against the new ones.
    await ports.budgets.succeed(adminBudget(subjectOf(id)).subject, [adminSlot]);
    return ok({ credentials: { ...blank, passkeys: [passkey] } });
  }
  if (!isGoodPassword(chosen.password, administrator)) return err({ code: 'rules-broken' });
  const read = await readNewApp(ports.keyRing, { administrator: id, holder: link }, chosen.app, tools);
  if (!read) return err({ code: 'proof-refused' });
  const { app, ...last } = read;
  // Its first code has done its work: it signs nobody in (THREATS E16).
  const burn = { token: app.id, ...last, atMs: tools.now.getTime() };
  await ports.budgets.succeed(adminBudget(subjectOf(id)).subject, [adminSlot], burn);
  const passwordHash = await hashConsolePassword(ports.keyRing, id, chosen.password);
  const { codes, recovery } = await newRecoveryCodes(ports.keyRing, id, tools);
  return ok({ credentials: { ...blank, passwordHash, app, recovery }, recoveryCodes: codes.map(inGroups) });
}
