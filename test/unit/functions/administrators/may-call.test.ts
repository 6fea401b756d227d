import { describe, expect, it } from '@jest/globals';
import { AdminRole, Permission, permissionsOf } from '#shared/domain/admin-roles.ts';
import { actions } from '#functions/actions/registry.ts';
import type { AdminCaller } from '#functions/administrators/admin-caller.ts';
import { whyNotCall } from '#functions/http/may-call.ts';
import type { AdminRules } from '#functions/http/may-call.ts';

const caller = (role: AdminRole, more: Partial<AdminCaller> = {}): AdminCaller => ({
  ...{ purpose: 'admin', by: 'session', id: 'a', name: 'Ada', portals: 'all', directories: 'all' },
  permissions: permissionsOf(role),
  ...more,
});
const rules = (permission: AdminRules['permission'], scope: unknown): AdminRules =>
  ({ permission, scope }) as AdminRules;
const input = { params: { alias: 'demo', directory: 'corp' } };
const ofPortal = ({ params }: typeof input) => ({ portal: params.alias });
const ofDirectory = ({ params }: typeof input) => ({ directory: params.directory });

describe('what a role may', () => {
  it('is everything for an owner, and for an auditor to read and nothing else', () => {
    expect(permissionsOf('owner')).toEqual(Permission.options);
    expect(permissionsOf('auditor').every((each) => each.endsWith('.read'))).toBe(true);
    expect(permissionsOf('auditor')).toContain('audit.read');
  });

  it('makes nobody but an owner an owner, and lets nobody else erase what was written down', () => {
    for (const role of AdminRole.options.filter((each) => each !== 'owner')) {
      expect(permissionsOf(role)).not.toContain('administrators.write');
      expect(permissionsOf(role)).not.toContain('audit.erase');
    }
  });

  it('leaves the help desk what concerns one person at a time', () => {
    const changing = permissionsOf('helpdesk').filter((each) => !each.endsWith('.read'));
    expect(changing).toEqual(['issues.decide', 'people.support', 'tokens.support']);
  });
});

/** They answer what they would show, from what is sent along. */
const changesNothing = ['notice-text.preview', 'installation-text.preview'];

describe('W5: who may call an operation for administrators', () => {
  it('is told that the role does not include it, wherever it acts', () => {
    expect(whyNotCall(rules('issues.decide', ofPortal), caller('auditor'), input)).toBe('not-permitted');
    expect(whyNotCall(rules('issues.decide', ofPortal), caller('helpdesk'), input)).toBeUndefined();
  });

  it('sees nothing of what they do not look after', () => {
    const elsewhere = caller('owner', { portals: ['bank'], directories: ['lab'] });
    expect(whyNotCall(rules('issues.read', ofPortal), elsewhere, input)).toBe('not-found');
    expect(whyNotCall(rules('directories.read', ofDirectory), elsewhere, input)).toBe('not-found');
    const here = caller('owner', { portals: ['demo'], directories: ['corp'] });
    expect(whyNotCall(rules('issues.read', ofPortal), here, input)).toBeUndefined();
    expect(whyNotCall(rules('directories.read', ofDirectory), here, input)).toBeUndefined();
  });

  it.each([{ portals: ['demo'] }, { directories: ['corp'] }])(
    'who looks after %j alone changes nothing that holds for all',
    (part) => {
      expect(whyNotCall(rules('settings.write', 'everywhere'), caller('owner', part), input)).toBe('not-permitted');
      expect(whyNotCall(rules('settings.write', 'everywhere'), caller('owner'), input)).toBeUndefined();
    },
  );

  it('is declared by every operation for administrators, and a reader changes nothing', () => {
    const declared = actions.filter((action) => action.standing === 'admin') as readonly (AdminRules & {
      id: string;
      method: string;
    })[];
    expect(declared.length).toBeGreaterThan(3);
    for (const { id, method, permission, scope } of declared) {
      expect([id, scope]).not.toEqual([id, undefined]);
      const isReading = method === 'GET' || changesNothing.includes(id);
      if (!isReading) expect([id, permission.endsWith('.read')]).toEqual([id, false]);
    }
  });
});
