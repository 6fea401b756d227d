import { createHash } from 'node:crypto';
import * as z from 'zod';
import { PortalAlias } from '#shared/api/inputs.ts';
import { LogoView } from '#shared/api/logo-views.ts';
import { err, ok } from '#shared/result.ts';
import { foundResource } from '../../resources/found-resource.ts';
import { readLogo } from '../../resources/read-logo.ts';
import { defineAction } from '../action.ts';

/**
 * Takes a picture for a portal. Nobody sees it until a change of the portal names it under `branding.logo`, within a day; the
 * same bytes are the same picture, however often they come.
 */
export const uploadLogo = defineAction({
  id: 'resource.upload-logo',
  summary: 'Takes a PNG for a portal; it is shown once `branding.logo` of the portal names it',
  method: 'POST',
  path: '/admin/resources/{alias}/logos',
  group: 'admin',
  standing: 'admin',
  permission: 'resources.write',
  scope: ({ params }) => ({ portal: params.alias }),
  params: z.strictObject({ alias: PortalAlias }),
  body: z.strictObject({ png: z.base64().max(60_000) }),
  output: LogoView,
  status: 200,
  errors: ['not-found', 'rules-broken', 'too-large'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['resourceDesk', 'logoDesk'],
  async handle({ params: { alias }, body: { png }, config, ports, now }) {
    if (!foundResource(alias, await ports.resourceDesk.find(alias), config)) return err({ code: 'not-found' });
    const bytes = Buffer.from(png, 'base64');
    const logo = readLogo(bytes);
    if (!logo.ok)
      return err({
        code: 'rules-broken',
        fields: [{ path: 'body.png', expected: logo.error, reason: 'unfit' }],
      });
    const view = { id: createHash('sha256').update(bytes).digest('base64url'), ...logo.value };
    await ports.logoDesk.put({ portal: alias, ...view, png }, now());
    return ok({ body: view });
  },
});
