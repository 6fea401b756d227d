import { sections } from '#portal/console/pages/resources/sections.ts';

/** An address of the console at which a page of its own can be seen. */
export interface Address {
  /** Below `/console/`, with what stands behind `#`. */
  readonly path: string;
  /** The file below `portal/console/pages` that shows it. */
  readonly shows: string;
  /** Shows a list that can have nothing in it. */
  readonly isList?: true;
  /** Asks the API for the same as an earlier address: its refusals were seen there. */
  readonly isAlike?: true;
  /** Operations that it can do without: where they fail it says nothing. */
  readonly spares?: readonly string[];
  /** Operations whose answers fill in what is there and can be used already: nothing says that they are on their way. */
  readonly fills?: readonly string[];
}

const list = (path: string, shows: string): Address => ({ path, shows, isList: true });
const one = (path: string, shows: string): Address => ({ path, shows });
const alike = (path: string, shows: string): Address => ({ path, shows, isAlike: true });

/** Names of places, which are chosen from once somebody does not want all of them. */
const places = ['admin-session.list-places'];

/** By the first part of the path, which is what `portal/console/pages.ts` knows. A test says which are missing. */
export const addresses: Readonly<Record<string, readonly Address[]>> = {
  dashboard: [one('dashboard', 'dashboard/dashboard-page.tsx')],
  audit: [
    list('audit', 'audit/audit-list.tsx'),
    one('audit/export', 'audit/audit-export.tsx'),
    one('audit/record/0b5b2f0c', 'audit/audit-record.tsx'),
  ],
  people: [
    list('people', 'people/people-list-page.tsx'),
    one('people/many', 'people/many-page.tsx'),
    one('people/demo/0b5b', 'people/person-page.tsx'),
    list('people/demo/0b5b/activity', 'people/person-page.tsx'),
    ...['factors', 'devices', 'edit'].map((tab) => alike(`people/demo/0b5b/${tab}`, 'people/person-page.tsx')),
  ],
  onboarding: [
    list('onboarding', 'onboarding/onboarding-page.tsx'),
    one('onboarding/invite', 'onboarding/invite-page.tsx'),
  ],
  issues: [list('issues', 'issues/issue-list-page.tsx'), one('issues/demo/1', 'issues/issue-page.tsx')],
  tokens: [
    list('tokens', 'tokens/device-list-page.tsx'),
    list('tokens/off', 'tokens/off-list-page.tsx'),
    one('tokens/import', 'tokens/import/import-page.tsx'),
    one('tokens/device/demo/1', 'tokens/device-page.tsx'),
    list('tokens/of/demo/0b5b', 'tokens/owner-page.tsx'),
  ],
  resources: [
    list('resources', 'resources/resource-list.tsx'),
    one('resources/new', 'resources/new-resource.tsx'),
    { ...one('resources/at/demo', 'resources/resource-page.tsx'), fills: places },
    ...sections.slice(1).map((part) => alike(`resources/at/demo/${part}`, 'resources/resource-editor.tsx')),
  ],
  directories: [
    list('directories', 'directories/directory-list.tsx'),
    one('directories/demo', 'directories/directory-page.tsx'),
    one('directories/demo/import', 'directories/import-page.tsx'),
    one('directories/demo/add-bridge', 'directories/add-bridge-page.tsx'),
    alike('directories/demo/compare', 'directories/compare-page.tsx'),
  ],
  texts: [
    list('texts', 'texts/notice-list.tsx'),
    list('texts?portal=~', 'texts/notice-list.tsx'),
    { ...one('texts/~/en/admin-invited', 'texts/notice-editor.tsx'), spares: ['installation-text.preview'] },
    { ...one('texts/demo/en/code', 'texts/notice-editor.tsx'), spares: ['notice-text.preview'] },
  ],
  'api-keys': [
    list('api-keys', 'api-keys/key-list.tsx'),
    { ...one('api-keys/new', 'api-keys/new-key.tsx'), spares: places },
  ],
  administrators: [
    list('administrators', 'administrators/administrator-list-page.tsx'),
    { ...one('administrators/new', 'administrators/invite-page.tsx'), spares: places },
    one('administrators/hanna', 'administrators/administrator-page.tsx'),
  ],
  settings: [one('settings', 'settings/settings-page.tsx')],
  'my-account': [one('my-account', 'my-account/my-account-page.tsx')],
  setup: [one('setup#t=abc.def', 'setup/setup-page.tsx')],
};

/** Parts of the pages above that have no address of their own. */
export const parts: readonly string[] = ['sign-in/sign-in.tsx', 'texts/editor-form.tsx', 'tokens/list-frame.tsx'];
