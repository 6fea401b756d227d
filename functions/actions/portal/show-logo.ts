import * as z from 'zod';
import { PortalAlias } from '#shared/api/inputs.ts';
import { LogoId } from '#shared/api/logo-views.ts';
import { err, ok } from '#shared/result.ts';
import { findPortal } from '../../flows/find-portal.ts';
import { defineAction } from '../action.ts';

/** The picture of a portal. One of a portal that is closed, or that was never shown, is as if it were not there. */
export const showLogo = defineAction({
  id: 'portal.show-logo',
  summary: 'The picture of a portal, which never changes under its address',
  method: 'GET',
  path: '/portals/{alias}/logos/{logo}',
  group: 'public',
  standing: 'nobody',
  params: z.strictObject({ alias: PortalAlias, logo: LogoId }),
  output: z.instanceof(Uint8Array),
  serves: 'image/png',
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['logos'],
  async handle({ params: { alias, logo }, config, ports, now }) {
    const found = findPortal(config, alias) && (await ports.logos.find(alias, logo, now()));
    if (!found) return err({ code: 'not-found' });
    return ok({ body: Buffer.from(found.png, 'base64') });
  },
});
