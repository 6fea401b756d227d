import type { ConsolePage } from './console-page.ts';

export type { ConsolePage, PageProps } from './console-page.ts';

// One line a page, in the order of the navigation within its section; a picture for it in `app/navigation-icons.ts`.
// prettier-ignore
export const pages: readonly ConsolePage[] = [
  { path: 'dashboard', permission: 'dashboard.read', section: 'watch', title: { en: 'Dashboard', de: 'Übersicht' }, load: async () => (await import('./pages/dashboard/dashboard-page.tsx')).DashboardPage },
  { path: 'audit', permission: 'audit.read', section: 'watch', title: { en: 'Audit trail', de: 'Protokoll' }, load: async () => (await import('./pages/audit/audit-page.tsx')).AuditPage },
  { path: 'people', permission: 'people.read', section: 'help', title: { en: 'People', de: 'Personen' }, load: async () => (await import('./pages/people/people-page.tsx')).PeoplePage },
  { path: 'onboarding', permission: 'onboarding.read', section: 'help', title: { en: 'Enrolment', de: 'Einrichtung' }, load: async () => (await import('./pages/onboarding/onboarding-page.tsx')).OnboardingPage },
  { path: 'issues', permission: 'issues.read', section: 'help', title: { en: 'Access requests', de: 'Anträge auf Zugang' }, load: async () => (await import('./pages/issues/issues-page.tsx')).IssuesPage },
  { path: 'tokens', permission: 'tokens.read', section: 'help', title: { en: 'Tokens', de: 'Token' }, load: async () => (await import('./pages/tokens/tokens-page.tsx')).TokensPage },
  { path: 'resources', permission: 'resources.read', section: 'setup', title: { en: 'Resources', de: 'Ressourcen' }, load: async () => (await import('./pages/resources/resources-page.tsx')).ResourcesPage },
  { path: 'directories', permission: 'directories.read', section: 'setup', title: { en: 'Directories', de: 'Verzeichnisse' }, load: async () => (await import('./pages/directories/directories-page.tsx')).DirectoriesPage },
  { path: 'texts', permission: 'texts.read', section: 'setup', title: { en: 'Notifications', de: 'Benachrichtigungen' }, load: async () => (await import('./pages/texts/texts-page.tsx')).TextsPage },
  { path: 'api-keys', permission: 'api-keys.read', title: { en: 'API keys', de: 'API-Schlüssel' }, section: 'setup', load: () => import('./pages/api-keys/api-keys.tsx').then((module) => module.ApiKeysPage) },
  { path: 'administrators', permission: 'administrators.read', section: 'setup', title: { en: 'Administrators', de: 'Administratoren' }, load: async () => (await import('./pages/administrators/administrators-page.tsx')).AdministratorsPage },
  { path: 'settings', permission: 'settings.read', section: 'setup', title: { en: 'Settings', de: 'Einstellungen' }, load: async () => (await import('./pages/settings/settings-page.tsx')).SettingsPage },
  { path: 'my-account', permission: 'signed-in', section: 'you', title: { en: 'My account', de: 'Mein Konto' }, load: async () => (await import('./pages/my-account/my-account-page.tsx')).MyAccountPage },
  { path: 'setup', permission: 'nobody', title: { en: 'Set up your account', de: 'Konto einrichten' }, load: async () => (await import('./pages/setup/setup-page.tsx')).SetupPage },
];
