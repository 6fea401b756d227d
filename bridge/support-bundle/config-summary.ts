import { createHash } from 'node:crypto';
import type { LoadedConfig } from '../config/load-config.ts';

/**
 * The configuration for somebody outside the company: each member is named here, so that a setting that is added later
 * stays out until somebody has thought about it. Keys are thumbprints, banned words are counted, a proxy loses its sign-in.
 */
export function configSummary(config: LoadedConfig): object {
  const { cloud, directory, limits, rules, health, sync } = config;
  return {
    bridge: config.bridge,
    directoryId: config.directoryId,
    cloud: {
      region: cloud.region,
      jobQueueUrl: cloud.jobQueueUrl,
      resultQueueUrl: cloud.resultQueueUrl,
      endpoint: cloud.endpoint,
      jobKeys: cloud.jobKeys.map(({ x, y }) => createHash('sha256').update(`${x}.${y}`).digest('hex').slice(0, 16)),
    },
    proxy: config.proxy && { url: withoutSignIn(config.proxy.url), except: config.proxy.except },
    directory: {
      controllers: directory.controllers,
      discover: directory.discover,
      confirmOn: directory.confirmOn,
      caFile: directory.caFile,
      baseDn: directory.baseDn,
      bindDn: directory.bindDn,
      bindPasswordFile: directory.bindPasswordFile,
      servedOus: directory.servedOus,
      netbiosName: directory.netbiosName,
      passwordFilter: directory.passwordFilter,
    },
    limits,
    rules: rules && { ...rules, bannedWords: rules.bannedWords && `${rules.bannedWords.length} words` },
    breachedPasswords: config.breachedPasswords,
    mustChangeAtNextLogon: config.mustChangeAtNextLogon,
    helpers: config.helpers,
    health: { port: health.port },
    sync,
    logLevel: config.logLevel,
    heartbeatSeconds: config.heartbeatSeconds,
    keyDirectory: config.keyDirectory,
    stateDirectory: config.stateDirectory,
  };
}

function withoutSignIn(text: string): string {
  const url = new URL(text);
  [url.username, url.password] = ['', ''];
  return url.href;
}
