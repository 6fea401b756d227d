import type { UnkeptRules } from '#shared/api/bridge-limits.ts';
import { canTakeRules } from '#shared/protocol/rules-understood.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { reachabilityOf } from '../flows/reachability.ts';
import type { BridgeRegister } from '../ports/bridge-register.ts';
import type { ResourceConfig } from './resource-config.ts';
import { unkeptRules } from './unkept-rules.ts';

/**
 * Whether every bridge that is there can take the rules of a resource. Saved nevertheless, nobody there could choose a password
 * any more. Where no bridge is there nothing is known; an older one that comes later gets no job of this resource.
 *
 * @param before what is in force: who changes something else is not held up by a bridge that was put there since
 */
export async function canBridgesTake(
  { directory, rules }: ResourceConfig,
  {
    before,
    bridges,
    now,
  }: { readonly before?: ResourceConfig | undefined; readonly bridges: BridgeRegister; readonly now: Date },
): Promise<Result<void, { code: UnkeptRules }>> {
  const isSame = before?.directory === directory && JSON.stringify(before.rules) === JSON.stringify(rules);
  // What every bridge knows costs no request.
  if (isSame || canTakeRules(rules, [])) return ok(undefined);
  const { understands } = await reachabilityOf(bridges, directory, now);
  const code = unkeptRules(rules, understands);
  return code === undefined ? ok(undefined) : err({ code });
}
