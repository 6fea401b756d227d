import { foldCase } from '#shared/domain/login-name.ts';
import type { Job } from '#shared/protocol/job.ts';
import { ControllerUnavailable } from '../connectors/directory-connector.ts';
import type { DirectorySession } from '../connectors/directory-connector.ts';
import type { Answer } from './answer.ts';
import { assertOurs, selectSession } from './executor-deps.ts';
import type { ExecutorDeps } from './executor-deps.ts';
import { provesPassword } from './judge-effect.ts';
import { openPasswords } from './open-passwords.ts';
import { passwordStateOf } from './password-state.ts';
import { pausesMs } from './pauses.ts';
import { refuseAccount, resolveAccount } from './resolve-account.ts';

const maxTries = 1 + pausesMs.length;
const nobodysGuid = '00000000-0000-0000-0000-000000000000';

/**
 * `password.verify`: at most one bind per job (THREATS B9). Nobody, a protected account and one outside the scope take
 * the same way with the same work and the same answer (THREATS E1).
 */
export async function verifyPassword(job: Job, deps: ExecutorDeps): Promise<Answer> {
  const passwords = await openPasswords(job, deps);
  if (!passwords.ok) return passwords.error;
  let isCounted = false;
  for (let tried = 0; tried < maxTries; tried++) {
    if (tried > 0) await deps.sleep(pausesMs[tried - 1]!);
    try {
      const session = await selectSession(job, deps);
      const found = await resolveAccount(job, session);
      // Asked about nobody as well: the same work (THREATS E1). Whom the cloud does not import must not come in as somebody
      // whom it does not know yet.
      const isImported = (await deps.isImported?.(found?.objectGuid ?? nobodysGuid)) ?? true;
      const account = isImported && refuseAccount(found, job, deps) === undefined ? found : undefined;
      if (!isCounted && !deps.caps.takeAccount(capKeys(job, account?.objectGuid))) return { outcome: 'rate-capped' };
      isCounted = true;
      const { controller } = session;
      // Written for nobody as well: the write to disk takes time that could be measured.
      deps.journal.start({ id: job.id, kind: job.kind, controller, ...(account && { account: account.objectGuid }) });
      await assertOurs(deps);
      const answer = await bindOnce(session, account, passwords.value.currentPassword!);
      if (answer === 'not-sent') continue;
      const isTheirs = account !== undefined && provesPassword(answer.outcome);
      if (!isTheirs) return { ...answer, controller };
      const password = passwordStateOf(account);
      return { ...answer, controller, objectGuid: account.objectGuid, ...(password && { password }) };
    } catch (error) {
      if (!(error instanceof ControllerUnavailable)) throw error;
    }
  }
  return { outcome: 'directory-unavailable' };
}

async function bindOnce(
  session: DirectorySession,
  ...[account, password]: Parameters<DirectorySession['verify']>
): Promise<Answer | 'not-sent'> {
  try {
    return await session.verify(account, password);
  } catch (error) {
    if (!(error instanceof ControllerUnavailable)) throw error;
    // The bind may have been counted: it is not tried again anywhere.
    return error.wasSent ? { outcome: 'directory-unavailable', detail: 'no answer to the bind' } : 'not-sent';
  }
}

/** The account by its objectGUID, and the name without its domain, so that missing names are capped alike. */
function capKeys(job: Job, objectGuid: string | undefined): string[] {
  const name = foldCase(job.target.login.trim()).replace(/^.*\\|@.*$/g, '');
  return [`name:${name}`, ...(objectGuid === undefined ? [] : [objectGuid])];
}
