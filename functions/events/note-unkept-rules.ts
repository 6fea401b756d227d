import type { Extension } from '#shared/protocol/extensions.ts';
import type { FunctionConfig } from '../environment.ts';
import type { Log } from '../log.ts';
import { unkeptRules } from '../resources/unkept-rules.ts';

/** What this copy of the function has said last, by bridge and portal: every heartbeat would say it again. */
const said = new Map<string, string>();

/**
 * Tells in the log whose rules a bridge cannot keep. Nothing is sent to it under such rules, so people can choose no password.
 * What is stored was looked at when it was saved; the deployment's file was not, and bridges come later.
 */
export function noteUnkeptRules(
  { directory, bridge, understands }: { directory: string; bridge: string; understands: readonly Extension[] },
  { config, log }: { config: Pick<FunctionConfig, 'portals'>; log: Pick<Log, 'warn'> },
): void {
  for (const { alias: portal, rules } of config.portals.filter((each) => each.directory === directory)) {
    const key = `${directory} ${bridge} ${portal}`;
    const reason = unkeptRules(rules, understands);
    if (reason === said.get(key)) continue;
    if (reason === undefined) said.delete(key);
    else {
      said.set(key, reason);
      log.warn('bridge-cannot-keep-rules', { directory, bridge, portal, reason });
    }
  }
}
