import type { Extension } from '#shared/protocol/extensions.ts';
import type { AuthorityReport, ControllerReport } from '#shared/protocol/controller-report.ts';
import type { AuthorityHealth, ControllerHealth } from '../connectors/directory-connector.ts';

const mostControllers = 16;

/**
 * How the controllers have been answering, as far as a message has room.
 * @param understands what the cloud takes: `controller-details`, `effective-policy`
 */
export const reportControllers = (
  health: readonly ControllerHealth[],
  understands: (extension: Extension) => boolean,
): ControllerReport[] =>
  health.slice(0, mostControllers).map((each) => ({
    controller: each.controller.slice(0, 300),
    isHealthy: each.isHealthy,
    ...(each.problem !== undefined && { problem: each.problem.slice(0, 200) }),
    ...(understands('controller-details') && detailsOf(each)),
    ...(understands('effective-policy') &&
      each.checksHistoryOnReset !== undefined && { checksHistoryOnReset: each.checksHistoryOnReset }),
  }));

/** Until when what is trusted lasts, for a cloud that understands `controller-details`. */
export function reportAuthority(health: AuthorityHealth | undefined): { authority?: AuthorityReport } {
  if (!health) return {};
  const endsAt = health.certificates.map((each) => each.endsAt).toSorted()[0];
  const { problem } = health;
  return {
    authority: {
      ...(endsAt !== undefined && { endsAt }),
      ...(problem !== undefined && { problem: problem.slice(0, 200) }),
    },
  };
}

const detailsOf = ({ standing, certificateEndsAt, isReadOnly }: ControllerHealth): Partial<ControllerReport> => ({
  ...(standing && { standing }),
  ...(certificateEndsAt !== undefined && { certificateEndsAt }),
  ...(isReadOnly && { isReadOnly }),
});
