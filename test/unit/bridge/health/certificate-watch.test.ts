import { describe, expect, it } from '@jest/globals';
import { certificateWatch } from '#bridge/health/certificate-watch.ts';
import { createMetrics, noteControllers } from '#bridge/health/metrics.ts';
import type { ControllerHealth } from '#bridge/connectors/directory-connector.ts';

const startMs = Date.parse('2026-06-01T00:00:00Z');
const at = (days: number): string => new Date(startMs + days * 86_400_000).toISOString();

function setup(authorityDays: number, controllerDays: (number | undefined)[]) {
  let day = 0;
  const lines: { name: string; daysLeft: number }[] = [];
  const connector = {
    authority: () => ({ certificates: [{ subject: 'CN=Corp CA', endsAt: at(authorityDays) }] }),
    health: (): ControllerHealth[] =>
      controllerDays.map((days, index) => ({
        ...{ controller: `ldaps://dc${index + 1}`, isHealthy: true, checkedAt: at(0) },
        ...(days !== undefined && { certificateEndsAt: at(days) }),
      })),
  };
  const log = { info: () => undefined, warn: (fields: object) => void lines.push(fields as (typeof lines)[number]) };
  const look = certificateWatch(connector, { now: () => new Date(startMs + day * 86_400_000), log });
  return { lines, look, connector, on: (then: number) => void (day = then) };
}

describe('certificates that end', () => {
  it('are told of once within 30 days, once within 7 and once afterwards', () => {
    const { lines, look, on } = setup(400, [100]);
    for (let day = 0; day <= 110; day += 1) {
      on(day);
      look();
      look();
    }
    expect(lines).toMatchObject([
      { name: 'ldaps://dc1', daysLeft: 29 },
      { name: 'ldaps://dc1', daysLeft: 6 },
      { name: 'ldaps://dc1', daysLeft: 0 },
    ]);
  });

  it('are in the metrics, the first of each kind, without names', async () => {
    const { look, connector } = setup(400, [90, 50, undefined]);
    const metrics = createMetrics();
    noteControllers(metrics, connector.health(), look());
    const text = await metrics.registry.metrics();
    expect(text).toContain(
      `latchkey_bridge_certificate_expiry_timestamp_seconds{of="controller"} ${Date.parse(at(50)) / 1000}`,
    );
    expect(text).toContain(
      `latchkey_bridge_certificate_expiry_timestamp_seconds{of="authority"} ${Date.parse(at(400)) / 1000}`,
    );
    expect(text).toContain('latchkey_bridge_controllers{standing="healthy"} 3');
    expect(text).not.toContain('dc1');
  });
});
