import { describe, expect, it } from '@jest/globals';
import { permissionsOf } from '#shared/domain/admin-roles.ts';
import type { AdminRole } from '#shared/domain/admin-roles.ts';
import { visiblePages } from '#portal/console/app/visible-pages.ts';
import type { ConsolePage } from '#portal/console/console-page.ts';

const page = (path: string, permission: ConsolePage['permission'], section?: ConsolePage['section']): ConsolePage => ({
  ...{ path, permission, title: { en: path, de: path }, load: () => Promise.reject(new Error('not opened here')) },
  ...(section && { section }),
});
const all = [
  page('setup', 'nobody'),
  page('issues', 'issues.read', 'help'),
  page('people', 'people.read', 'help'),
  page('api-keys', 'api-keys.read', 'setup'),
  page('settings', 'settings.write', 'setup'),
  page('me', 'signed-in', 'you'),
  page('hidden', 'people.read'),
];
const seenBy = (role: AdminRole) =>
  visiblePages({ permissions: [...permissionsOf(role)] }, all).map(({ section, pages }) => [
    section,
    ...pages.map(({ path }) => path),
  ]);

describe('the navigation of the console', () => {
  it('has what the role may open, by section, in the order of the list', () => {
    expect(seenBy('owner')).toEqual([
      ['help', 'issues', 'people'],
      ['setup', 'api-keys', 'settings'],
      ['you', 'me'],
    ]);
    expect(seenBy('helpdesk')).toEqual([
      ['help', 'issues', 'people'],
      ['you', 'me'],
    ]);
    expect(seenBy('auditor')).toEqual([
      ['help', 'issues', 'people'],
      ['setup', 'api-keys'],
      ['you', 'me'],
    ]);
  });
});
