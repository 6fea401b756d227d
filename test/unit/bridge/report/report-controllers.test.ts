import { describe, expect, it } from '@jest/globals';
import { reportAuthority, reportControllers } from '#bridge/report/report-controllers.ts';
import type { ControllerHealth } from '#bridge/connectors/directory-connector.ts';
import { AuthorityReport, ControllerReport } from '#shared/protocol/controller-report.ts';

const full: ControllerHealth = {
  ...{ controller: 'ldaps://dc1', isHealthy: false, standing: 'limping', problem: 'p'.repeat(300) },
  ...{ checkedAt: '2026-06-01T00:00:00Z', certificateEndsAt: '2027-01-01T00:00:00Z', isReadOnly: true },
  checksHistoryOnReset: false,
};
const nothing = (): boolean => false;
const everything = (): boolean => true;

describe('what the cloud hears of controllers', () => {
  it('is no more than it understands, and fits into a message', () => {
    const told = reportControllers([full], nothing);
    expect(told).toEqual([{ controller: 'ldaps://dc1', isHealthy: false, problem: 'p'.repeat(200) }]);
    const [details] = reportControllers(Array(20).fill(full), everything);
    expect(ControllerReport.parse(details)).toEqual({
      ...told[0],
      ...{ standing: 'limping', certificateEndsAt: full.certificateEndsAt, isReadOnly: true },
      checksHistoryOnReset: false,
    });
    expect(reportControllers([full], (each) => each === 'controller-details')[0]).not.toHaveProperty(
      'checksHistoryOnReset',
    );
    expect(reportControllers(Array(20).fill(full), everything)).toHaveLength(16);
  });

  it('names when the first trusted certificate ends, and why a newer file is not used', () => {
    const certificates = ['2030-01-01', '2027-01-01', '2028-01-01'].map((day) => ({
      ...{ subject: day, endsAt: `${day}T00:00:00.000Z` },
    }));
    const { authority } = reportAuthority({ certificates, problem: 'x'.repeat(300) });
    expect(AuthorityReport.parse(authority)).toEqual({ endsAt: '2027-01-01T00:00:00.000Z', problem: 'x'.repeat(200) });
    expect(reportAuthority(undefined)).toEqual({});
  });
});
