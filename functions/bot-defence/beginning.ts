import { PortalAlias } from '#shared/api/inputs.ts';
import { FlowView, Language } from '#shared/api/views.ts';
import { WorkDone } from '#shared/api/work.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Failure } from '../actions/action.ts';
import type { DirectoryConfig, PortalConfig } from '../environment.ts';
import { findPortal } from '../flows/find-portal.ts';
import { admitStart, startErrors } from './admit-start.ts';
import type { StartContext } from './admit-start.ts';

/** What every operation declares by which somebody whom we do not know begins something at a portal. */
export const beginning = {
  method: 'POST',
  group: 'public',
  standing: 'nobody',
  output: FlowView,
  status: 201,
  errors: ['not-found', 'not-allowed', ...startErrors],
  perAddressPerMinute: 20,
  isAudited: true,
} as const;

/** What the body of each has. */
export const beginningBody = { portal: PortalAlias, language: Language, work: WorkDone.optional() };

type Context = StartContext & { readonly body: { readonly portal: string } };

/**
 * The portal, where it allows this and somebody may begin now. All of it comes before anybody is looked up, so that it is the
 * same whoever is named (THREATS E1, E2).
 * @param action id of the operation; each is counted by itself
 */
export async function admitAt(
  context: Context,
  action: string,
  isAllowed: (portal: PortalConfig) => boolean,
): Promise<
  Result<{ portal: PortalConfig; directory: DirectoryConfig }, Failure<(typeof beginning)['errors'][number]>>
> {
  const found = findPortal(context.config, context.body.portal);
  if (!found) return err({ code: 'not-found' });
  if (!isAllowed(found.portal)) return err({ code: 'not-allowed' });
  const admitted = await admitStart(context, found.portal, action);
  return admitted.ok ? ok(found) : admitted;
}
