import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { isFreshAdmin } from '../administrators/fresh-proof.ts';
import type { AdminCaller } from '../administrators/admin-caller.ts';
import type { FunctionConfig, PortalConfig } from '../environment.ts';
import { canSetPassword } from '../flows/can-set-password.ts';
import { reachabilityOf } from '../flows/reachability.ts';
import type { Reachability } from '../flows/reachability.ts';
import type { AdministratorStore } from '../ports/administrator-store.ts';
import type { AuthenticatorStore } from '../ports/authenticator-store.ts';
import type { BridgeRegister } from '../ports/bridge-register.ts';
import type { Person } from '../ports/person.ts';
import { mayHelp, maySetOnce, oncePortal } from './may-help.ts';

export const oneTimeNeeds = ['adminSessions', 'administrators', 'people', 'authenticators', 'bridges'] as const;
export const oneTimeErrors = ['not-found', 'not-allowed', 'fresh-proof-required', 'directory-unreachable'] as const;

/** In whose name a password for one sign-in is set, and how the directory is reached. */
interface Opened {
  readonly portal: PortalConfig;
  readonly reach: Reachability;
}

/**
 * All that has to hold before somebody gets a password that a helper knows: looked at when it is prepared, and again when it is
 * set. Only for a person at the console who proved both factors a moment ago: no key of a program does this. Bridges hold it
 * against their own configuration once more.
 */
export async function openOneTime(
  ports: {
    readonly administrators: AdministratorStore;
    readonly authenticators: Pick<AuthenticatorStore, 'list'>;
    readonly bridges: BridgeRegister;
  },
  person: Person,
  { caller, config, now }: { readonly caller: AdminCaller; readonly config: FunctionConfig; readonly now: Date },
): Promise<Result<Opened, { code: Exclude<(typeof oneTimeErrors)[number], 'not-found'> }>> {
  if (caller.by === 'api-key') return err({ code: 'not-allowed' });
  const [help, authenticators, reach] = await Promise.all([
    mayHelp(ports, person, { caller }),
    ports.authenticators.list(person.id),
    reachabilityOf(ports.bridges, person.directory, now),
  ]);
  const code = authenticators.find((each) => each.type === 'bootstrap-code');
  const state = maySetOnce(person, help, { caller, config, now, code, understands: reach.understands });
  const portal = oncePortal(caller, person, config);
  if (state !== 'yes' || !portal) return err({ code: 'not-allowed' });
  if (!isFreshAdmin(caller, now)) return err({ code: 'fresh-proof-required' });
  return canSetPassword(reach, portal) ? ok({ portal, reach }) : err({ code: 'directory-unreachable' });
}
