import { stringify } from 'yaml';
import type { DeploymentConfig } from '#cdk/config.ts';
import { demoBot } from './cloud/chat/telegram-stand-in.ts';
import { initialResource } from './demo-resources.ts';

/** Region that the local servers pretend to be in. */
export const localRegion = 'eu-central-1';
/** The one directory of a local run. */
export const directoryId = 'demo';
export const bridgeName = 'local';

/** Where a deployment keeps the bot's token and the webhook's word. */
export const chatSecret = 'latchkey/telegram';

/** What an administrator would write for the demonstration, as the file that the CDK reads. */
export function demoConfig(options: {
  fingerprint: string;
  domains: readonly string[];
  directoryLabel: string;
  addressAllowance: number;
  /** Where messages to devices of tests go. */
  pushService: string;
  /** Where the stand-in for Telegram is. */
  messenger: string;
}): string {
  const config: DeploymentConfig = {
    stage: 'local',
    region: localRegion,
    mail: { from: 'Latchkey Demo <no-reply@demo.example>', identity: 'demo.example' },
    texts: { countries: [] },
    chat: {
      ...{ messenger: 'telegram', bot: demoBot, secret: chatSecret },
      ...{ apiOrigin: options.messenger, linkOrigin: options.messenger },
    },
    pushServices: [options.pushService],
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
    portals: [initialResource(directoryId)],
    tags: {},
  };
  return stringify(config);
}
