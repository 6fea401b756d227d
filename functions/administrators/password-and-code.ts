import { checkPassword, isAllowed } from '#shared/domain/check-password.ts';
import { commonWords } from '#shared/domain/common-words.ts';
import { commonTotp } from '#shared/domain/otp/token-kind.ts';
import { findTotpStep } from '#shared/domain/otp/totp-window.ts';
import type { AdminProof } from '#shared/api/administrator-inputs.ts';
import type { PasswordDemands } from '#shared/api/views.ts';
import { hashChosenSecret, isChosenSecret } from '../authenticators/memory-hard-hash.ts';
import type { ChosenSecret } from '../authenticators/memory-hard-hash.ts';
import { hashOfRecoveryCode } from '../authenticators/recovery-codes.ts';
import { equalText } from '../equal-text.ts';
import type { AdminCredentialsStore } from '../ports/administrator-store.ts';
import type { BudgetStore, BurnedTokens } from '../ports/budget-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import { subjectOf } from './administrator.ts';
import type { Administrator } from './administrator.ts';
import { openAppSecret } from './app-secret.ts';
import { adminBudget, adminSlot } from './budgets.ts';
import type { AdminCredentials } from './credentials.ts';

/** What a new password of the console must satisfy; it is one factor of two. */
export const consolePasswordDemands = ({ name, mail }: Pick<Administrator, 'name' | 'mail'>): PasswordDemands => ({
  rules: { minLength: 12, forbidOwnNames: true, bannedWords: [...commonWords] },
  names: { samAccountName: mail.slice(0, mail.lastIndexOf('@')), displayName: name },
});

export const isGoodPassword = (password: string, who: Pick<Administrator, 'name' | 'mail'>): boolean =>
  isAllowed(checkPassword(password, consolePasswordDemands(who)));

/** In one spelling, whatever the keyboard made of it (NIST SP 800-63B-4, 3.1.1.2). */
const chosen = (administrator: string, text: string): ChosenSecret => ({
  ...{ purpose: 'portal-password', boundTo: [subjectOf(administrator)], text: text.normalize('NFKC') },
});

export const hashConsolePassword = (keyRing: KeyRing, administrator: string, password: string): Promise<string> =>
  hashChosenSecret(keyRing, chosen(administrator, password));

type Typed = Exclude<AdminProof, { by: 'passkey' }>;

/** What a right pair is used up by. @returns false when it was used before, or somebody else was first */
export type Spend = () => Promise<boolean>;

/**
 * Checks a password together with a code of the app or a recovery code. Both are computed whatever the first one says, and
 * for who does not exist as well: the same work, and one answer for everything that is not right (THREATS E1, E6).
 *
 * @param burned steps of the app that were used already, as counting the try has told
 * @returns undefined when not both are right
 */
export async function checkPasswordAndCode(
  ports: { adminCredentials: AdminCredentialsStore; budgets: BudgetStore; keyRing: KeyRing },
  { administrator, credentials }: { administrator: string; credentials: AdminCredentials | undefined },
  typed: Typed,
  { burned = {}, now }: { burned?: BurnedTokens | undefined; now: Date },
): Promise<Spend | undefined> {
  const { keyRing } = ports;
  const secret = chosen(administrator, typed.password);
  const isPassword = await isChosenSecret(keyRing, secret, credentials?.passwordHash);
  const spend =
    'code' in typed
      ? await checkCode(ports, { administrator, credentials }, typed.code, { burned, now })
      : await checkRecoveryCode(ports, { administrator, credentials }, typed.recoveryCode);
  return isPassword ? spend : undefined;
}

const nobodysSecret = new Uint8Array(20);

/** Of a step that was not used before; the drift of the app's clock is followed (RFC 6238 5.2, 6). */
async function checkCode(
  { budgets, keyRing }: { budgets: BudgetStore; keyRing: KeyRing },
  { administrator, credentials }: { administrator: string; credentials: AdminCredentials | undefined },
  code: string,
  { burned, now }: { burned: BurnedTokens; now: Date },
): Promise<Spend | undefined> {
  const { app } = credentials ?? {};
  const secret = app ? await openAppSecret(keyRing, administrator, app) : nobodysSecret;
  const last = app && burned[app.id];
  const state = { driftSteps: last?.driftSteps, lastStep: last?.step };
  const atMs = now.getTime();
  const found = findTotpStep({ kind: commonTotp, secret, code, atSeconds: Math.floor(atMs / 1000), ...state });
  if (!app || !found) return undefined;
  const { subject } = adminBudget(subjectOf(administrator));
  return () => budgets.succeed(subject, [adminSlot], { token: app.id, ...found, atMs });
}

async function checkRecoveryCode(
  { adminCredentials, budgets, keyRing }: Parameters<typeof checkPasswordAndCode>[0],
  { administrator, credentials }: { administrator: string; credentials: AdminCredentials | undefined },
  code: string,
): Promise<Spend | undefined> {
  const hash = await hashOfRecoveryCode(keyRing, subjectOf(administrator), code);
  const recovery = credentials?.recovery;
  const hashes = recovery?.hashes.filter((each) => !equalText(each, hash));
  if (!credentials || !recovery || !hashes || hashes.length === recovery.hashes.length) return undefined;
  return async () => {
    const next = { ...credentials, recovery: { ...recovery, hashes }, revision: credentials.revision + 1 };
    if (!(await adminCredentials.replace(next))) return false;
    return budgets.succeed(adminBudget(subjectOf(administrator)).subject, [adminSlot]);
  };
}
