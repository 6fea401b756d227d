import type { DashboardView } from '#shared/api/dashboard-views.ts';
import { heartbeatSeconds } from '#shared/protocol/bridge-message.ts';
import type { DirectoryConfig } from '../environment.ts';
import type { BridgeRegister } from '../ports/bridge-register.ts';

/** How the bridges of directories are. One counts while its last report is younger than three heartbeats. */
export async function viewBridges(
  register: BridgeRegister,
  directories: readonly Pick<DirectoryConfig, 'id' | 'label'>[],
  now: Date,
): Promise<DashboardView['directories']> {
  const oldest = now.getTime() - 3 * heartbeatSeconds * 1000;
  return Promise.all(
    directories.map(async ({ id, label }) => {
      const reports = await register.list(id);
      const bridges = reports.map(({ controllers = [], ...report }) => ({
        ...{ directory: id, bridge: report.bridge, softwareVersion: report.softwareVersion },
        isDirectoryReachable: report.isDirectoryReachable,
        isAlive: !report.isStopping && report.sentAtMs >= oldest,
        heardAt: new Date(report.sentAtMs).toISOString(),
        controllers: controllers.map(({ controller, isHealthy }) => ({ controller, isHealthy })),
      }));
      return { directory: id, label, bridges };
    }),
  );
}
