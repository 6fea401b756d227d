import type { AttributeRule } from '#shared/domain/attributes/attribute-rule.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { FunctionConfig } from '../environment.ts';
import { portalOf } from '../flows/find-portal.ts';
import { reachabilityOf } from '../flows/reachability.ts';
import type { BridgeRegister } from '../ports/bridge-register.ts';
import type { Session } from '../ports/session-store.ts';
import { mayDo } from '../sessions/view-session.ts';

/** The details that this portal opens to this session, as bridges are told; none where their owner may change nothing. */
export function openAttributesOf(session: Session, config: FunctionConfig): readonly AttributeRule[] {
  if (!mayDo(session, config, 'profile.edit')) return [];
  const open = portalOf(config, session.portal).profile?.attributes ?? [];
  return open.map(({ name, maxLength, choices, form, mayBeEmpty }) => ({
    ...{ name, mayBeEmpty },
    ...(maxLength !== undefined && { maxLength }),
    ...(choices && { choices }),
    ...(form !== undefined && { form }),
  }));
}

/** Whether all bridges that are there take jobs about attributes. @returns their key statements */
export async function reachForAttributes(
  bridges: BridgeRegister,
  directory: string,
  now: Date,
): Promise<Result<readonly string[], { code: 'directory-unreachable' }>> {
  const reach = await reachabilityOf(bridges, directory, now);
  // One of an older version would take such a job for forged.
  const isAble = reach.isReachable && reach.understands.includes('attributes');
  return isAble ? ok(reach.keyStatements) : err({ code: 'directory-unreachable' });
}
