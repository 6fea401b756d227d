import * as z from 'zod';
import { DashboardView } from '#shared/api/dashboard-views.ts';
import type { TrailHealthView } from '#shared/api/dashboard-views.ts';
import { ok } from '#shared/result.ts';
import { looksAfterAll } from '../../administrators/admin-caller.ts';
import { viewBridges } from '../../dashboard/view-bridges.ts';
import type { TrailWatch } from '../../ports/audit-trail.ts';
import { countSoon } from '../../expiry/count-soon.ts';
import { defineAction } from '../action.ts';

const dayMs = 24 * 60 * 60 * 1000;
const longestDays = 366;

/** What happened in a time, day by day; who is enrolled; how bridges and controllers are. */
export const showDashboard = defineAction({
  id: 'dashboard.show',
  summary: 'Resets, unlocks, failures by cause, enrolment, and how the bridges are',
  method: 'GET',
  path: '/admin/dashboard',
  group: 'admin',
  standing: 'admin',
  permission: 'dashboard.read',
  scope: 'own-check',
  query: z.strictObject({
    /** Thirty days before `to` when absent, and at most a year. */
    from: z.iso.date().optional(),
    /** Today when absent. Days are those of UTC. */
    to: z.iso.date().optional(),
  }),
  output: DashboardView,
  status: 200,
  errors: [],
  perAddressPerMinute: 60,
  isAudited: false,
  needs: ['adminSessions', 'statisticsHistory', 'bridges', 'directoryDesk', 'trailHealth'],
  async handle({ caller, query, config, ports, now }) {
    const to = query.to ?? dayOf(now());
    const before = (days: number): string => dayOf(new Date(Date.parse(to) - days * dayMs));
    const from = [query.from ?? before(29), before(longestDays - 1)].sort().at(-1)!;
    const isShown = (portal: string): boolean =>
      caller.portals === 'all' || (portal !== '-' && caller.portals.includes(portal));
    const directories = config.directories.filter(
      ({ id }) => caller.directories === 'all' || caller.directories.includes(id),
    );
    const mayReadTrail = looksAfterAll(caller) && caller.permissions.includes('audit.read');
    const facts = { expiry: async (directory: string) => (await ports.directoryDesk.read(directory)).expiry };
    const [days, totals, health, soon, watch] = await Promise.all([
      ports.statisticsHistory.list(from, to),
      ports.statisticsHistory.totals(),
      viewBridges(
        ports.bridges,
        directories,
        now(),
        config.portals.filter(({ alias }) => isShown(alias)),
      ),
      Promise.all(directories.map(({ id }) => countSoon(facts, id, now()))),
      mayReadTrail ? ports.trailHealth.read() : undefined,
    ]);
    const enrolled = totals.map(({ portal, counts }) => ({ portal, people: counts['enrolled'] ?? 0 }));
    return ok({
      body: {
        ...{ from, to, days: days.filter(({ portal }) => isShown(portal)) },
        ...{
          enrolled: enrolled.filter(({ portal }) => isShown(portal)),
          directories: health.map((each, n) => ({ ...each, ...soon[n] })),
        },
        ...(watch && { trail: viewTrail(watch) }),
      },
    });
  },
});

const viewTrail = ({ checkedAt, until, troubles }: TrailWatch): TrailHealthView => ({
  ...{ checkedAt, until },
  troubles: troubles.map(({ finding, foundAt }) => ({ ...finding, foundAt })),
});

const dayOf = (time: Date): string => time.toISOString().slice(0, 10);
