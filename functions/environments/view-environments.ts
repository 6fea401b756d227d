import type { EnvironmentsView } from '#shared/api/environment-views.ts';
import type { KnownEnvironment } from '#shared/domain/environment/environment.ts';

/** What is kept of a person's usual surroundings, as they may see it: all of it but the hashes and the counts. */
export const viewEnvironments = (list: readonly KnownEnvironment[], device: string | undefined): EnvironmentsView => ({
  environments: list.map((each) => {
    const { id, device: kind, system, browser, label, isTrusted, places, deviceIds } = each;
    return {
      ...{ id, isTrusted, isThis: device !== undefined && deviceIds.includes(device) },
      ...(kind && { device: kind }),
      ...(system && { system }),
      ...(browser && { browser }),
      ...(label !== undefined && { label }),
      places: places.map(({ network, country, lastSeenAtMs }) => ({
        ...{ network, lastSeenAt: iso(lastSeenAtMs) },
        ...(country !== undefined && { country }),
      })),
      ...{ firstSeenAt: iso(each.firstSeenAtMs), lastSeenAt: iso(each.lastSeenAtMs) },
    };
  }),
});

const iso = (ms: number): string => new Date(ms).toISOString();
