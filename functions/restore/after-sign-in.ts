import { cancelsIssue } from '#shared/domain/restore/cancels-issue.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { FunctionConfig } from '../environment.ts';
import type { Log } from '../log.ts';
import type { Person } from '../ports/person.ts';
import { cancelIssues } from './cancel-issues.ts';
import type { CancelPorts } from './cancel-issues.ts';

/**
 * Cancels the requests that a sign-in shows to be needless, or not its owner's (THREATS E19).
 * @param provenBy what was proven at the sign-in
 */
export async function cancelAfterSignIn(
  ports: CancelPorts,
  person: Person,
  provenBy: readonly FactorId[],
  { config, log, now }: { config: FunctionConfig; log: Log; now: Date },
): Promise<void> {
  const which = ({ proofs }: { proofs: readonly { factor: FactorId }[] }): boolean =>
    cancelsIssue(
      proofs.map(({ factor }) => factor),
      provenBy,
    );
  const count = await cancelIssues(ports, person, { config, log, now, which });
  if (count > 0) log.info('restore-cancelled-by-sign-in', { count });
}
