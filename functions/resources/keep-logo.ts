import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Failure } from '../actions/action.ts';
import type { LogoDesk } from '../ports/logo-store.ts';
import type { ResourceConfig } from './resource-config.ts';

type Looks = Pick<ResourceConfig, 'branding'> | undefined;

/**
 * Sees to it that the picture that a portal is about to have is there and stays. Before the portal is written: one that names a
 * picture which ends tomorrow would be worse than a picture that nobody names.
 */
export async function keepLogo(
  desk: LogoDesk,
  { alias, before, after, now }: { alias: string; before: Looks; after: Looks; now: Date },
): Promise<Result<void, Failure<'rules-broken'>>> {
  const [former, next] = [before?.branding?.logo, after?.branding?.logo];
  if (!next) return ok(undefined);
  const isSame = former?.id === next.id && former.width === next.width && former.height === next.height;
  if (isSame || (await desk.keep(alias, next, now))) return ok(undefined);
  const expected = 'a picture that was uploaded for this portal within the last day, with its own width and height';
  return err({ code: 'rules-broken', fields: [{ path: 'body.branding.logo', expected, reason: 'unfit' }] });
}

/** The picture that a portal had before, if it has another one now, or none. */
export async function retireLogo(
  desk: LogoDesk,
  { alias, before, after, now }: { alias: string; before: Looks; after: Looks; now: Date },
): Promise<void> {
  const former = before?.branding?.logo?.id;
  if (former !== undefined && former !== after?.branding?.logo?.id) await desk.retire(alias, former, now);
}
