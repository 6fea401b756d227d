import type { DashboardView } from '#shared/api/dashboard-views.ts';
import { heartbeatSeconds } from '#shared/protocol/bridge-message.ts';
import type { DirectoryConfig, PortalConfig } from '../environment.ts';
import type { BridgeRegister } from '../ports/bridge-register.ts';
import { unkeptBy } from '../resources/bridge-limits.ts';

/**
 * How the bridges of directories are. One counts while its last report is younger than three heartbeats.
 * @param portals it is told of these whose rules go to no bridge
 */
export async function viewBridges(
  register: BridgeRegister,
  directories: readonly Pick<DirectoryConfig, 'id' | 'label'>[],
  now: Date,
  portals: readonly PortalConfig[] = [],
): Promise<DashboardView['directories']> {
  const oldest = now.getTime() - 3 * heartbeatSeconds * 1000;
  return Promise.all(
    directories.map(async ({ id, label }) => {
      const reports = await register.list(id);
      const here = reports.filter((report) => !report.isStopping && report.sentAtMs >= oldest);
      const unkept = portals.flatMap(({ alias: portal, directory, rules }) => {
        const reason = directory === id ? unkeptBy(here, rules) : undefined;
        return reason ? [{ portal, reason }] : [];
      });
      const bridges = reports.map(({ controllers = [], ...report }) => ({
        ...{ directory: id, bridge: report.bridge, softwareVersion: report.softwareVersion },
        isDirectoryReachable: report.isDirectoryReachable,
        isAlive: here.some(({ bridge }) => bridge === report.bridge),
        heardAt: new Date(report.sentAtMs).toISOString(),
        controllers: controllers.map(({ controller, isHealthy }) => ({ controller, isHealthy })),
      }));
      return { directory: id, label, bridges, ...(unkept.length > 0 && { unkept }) };
    }),
  );
}
