import { stringify } from 'yaml';
import type { DeploymentConfig } from '#cdk/config.ts';

/** Region that the local servers pretend to be in. */
export const localRegion = 'eu-central-1';
/** The one directory of a local run. */
export const directoryId = 'demo';
export const bridgeName = 'local';

/** What an administrator would write for the demonstration, as the file that the CDK reads. */
export function demoConfig(options: {
  fingerprint: string;
  domains: readonly string[];
  directoryLabel: string;
  addressAllowance: number;
}): string {
  const config: DeploymentConfig = {
    stage: 'local',
    region: localRegion,
    mail: { from: 'Latchkey Demo <no-reply@demo.example>', identity: 'demo.example' },
    securityContact: 'security@demo.example',
    addressAllowance: options.addressAllowance,
    doorGeneration: 1,
    directories: [
      {
        id: directoryId,
        label: options.directoryLabel,
        domains: [...options.domains],
        bridges: [{ name: bridgeName, fingerprint: options.fingerprint }],
      },
    ],
    portals: [
      {
        alias: 'demo',
        name: 'Demo Company',
        directory: directoryId,
        languages: ['en', 'de'],
        actions: ['password.reset', 'account.unlock', 'password.change', 'token.manage'],
        recovery: { needed: 1, allowed: ['email-code'] },
        rules: { minLength: 10, minClasses: 3, forbidOwnNames: true, bannedWords: ['latchkey', 'password', 'welcome'] },
        support: {
          en: 'Demo service desk: +49 30 0000000, every day from 8 to 18.',
          de: 'Demo-Servicedesk: +49 30 0000000, täglich von 8 bis 18 Uhr.',
        },
      },
      {
        alias: 'bank',
        name: 'Demo Bank',
        directory: directoryId,
        languages: ['en', 'de'],
        actions: ['password.reset', 'account.unlock', 'password.change', 'token.manage'],
        // Mailbox and phone: both are things that one has, and still neither alone opens anything.
        recovery: { needed: 2, allowed: ['email-code', 'token-code'], categories: 1 },
        rules: { minLength: 12, minClasses: 3, forbidOwnNames: true, bannedWords: ['bank', 'password', 'money'] },
      },
    ],
    tags: {},
  };
  return stringify(config);
}
