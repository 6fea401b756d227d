import type { ControllerReport } from '#shared/protocol/sync-report.ts';
import type { ControllerHealth } from '../connectors/directory-connector.ts';

/** How the controllers have been answering, as far as a message has room. */
export const reportControllers = (health: readonly ControllerHealth[]): ControllerReport[] =>
  health.slice(0, 16).map(({ controller, isHealthy, problem }) => ({
    controller: controller.slice(0, 300),
    isHealthy,
    ...(problem !== undefined && { problem: problem.slice(0, 200) }),
  }));
