import type { LoadedConfig } from './load-config.ts';

/**
 * Puts the proxy of the configuration in the place of what the environment says. By the environment, because then the AWS
 * client and a `credential_process`, which is a program of its own, go the same way. LDAPS knows of no proxy.
 */
export function useProxy({ proxy }: Pick<LoadedConfig, 'proxy'>, environment: NodeJS.ProcessEnv = process.env): void {
  if (!proxy) return;
  for (const name of ['https_proxy', 'no_proxy']) Reflect.deleteProperty(environment, name);
  environment['HTTPS_PROXY'] = proxy.url;
  // What answers on this machine itself is never behind a proxy.
  environment['NO_PROXY'] = ['localhost', '127.0.0.1', '169.254.169.254', ...proxy.except].join(',');
}
