import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { templateUnit } from '#bridge/pack/template-unit.ts';

const unit = readFileSync(
  join(import.meta.dirname, '../../../../bridge/service/linux/latchkey-bridge.service'),
  'utf8',
);

describe('the unit for several domains on one machine', () => {
  it('gives each bridge settings, credentials and a journal of its own', () => {
    const template = templateUnit(unit);
    const paths = template.match(/\/etc\/latchkey-bridge\/\S*/g)!;
    expect(paths.length).toBe(unit.match(/\/etc\/latchkey-bridge\/\S*/g)!.length);
    expect(paths.filter((path) => !path.startsWith('/etc/latchkey-bridge/%i/'))).toEqual([]);
    expect(template).toMatch(/^StateDirectory=latchkey-bridge\/%i$/m);
    expect(template).toMatch(/^Description=.*\(%i\)$/m);
  });

  it('is hardened as the unit of a single one', () => {
    const settings = (text: string): string[] => text.split('\n').filter((line) => /^[A-Z]\w+=/.test(line));
    const own = settings(unit);
    const changed = settings(templateUnit(unit)).filter((line) => !own.includes(line));
    expect(changed.every((line) => line.includes('%i'))).toBe(true);
    expect(settings(templateUnit(unit))).toHaveLength(own.length);
  });
});
