import type { Log } from '../log.ts';
import type { ResourceConfig } from '../resources/resource-config.ts';
import { unkeptRules } from '../resources/unkept-rules.ts';
import type { Reachability } from './reachability.ts';

/** What this copy of the function has said last, by portal: everybody who comes would have it said again. */
const said = new Map<string, string>();

/**
 * Tells in the log that the rules of a portal go to no bridge, so that nobody can choose a password there. What is stored was
 * looked at when it was saved; the deployment's file was not, and bridges come later.
 */
export function noteUnkeptRules(
  { alias: portal, directory, rules }: Pick<ResourceConfig, 'alias' | 'directory' | 'rules'>,
  { understands }: Pick<Reachability, 'understands'>,
  log: Pick<Log, 'warn'>,
): void {
  const reason = unkeptRules(rules, understands);
  if (reason === said.get(portal)) return;
  if (reason === undefined) said.delete(portal);
  else {
    said.set(portal, reason);
    log.warn('rules-kept-by-no-bridge', { portal, directory, reason });
  }
}
