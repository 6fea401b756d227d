import { stringify } from 'yaml';
import type { DeploymentConfig } from '#cdk/config.ts';
import { initialResource } from './demo-resources.ts';

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
  /** Where messages to devices of tests go. */
  pushService: string;
}): string {
  const config: DeploymentConfig = {
    stage: 'local',
    region: localRegion,
    mail: { from: 'Latchkey Demo <no-reply@demo.example>', identity: 'demo.example' },
    texts: { countries: [] },
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
