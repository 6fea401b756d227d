import * as z from 'zod';
import { PortalAlias } from '#shared/api/inputs.ts';
import { PortalView } from '#shared/api/views.ts';
import { err, ok } from '#shared/result.ts';
import { findPortal } from '../../flows/find-portal.ts';
import { reachabilityOf } from '../../flows/reachability.ts';
import { viewBranding } from '../../resources/view-branding.ts';
import { defineAction } from '../action.ts';

/** What a portal offers, before anybody has said who they are. */
export const showPortal = defineAction({
  id: 'portal.show',
  summary: 'What a portal offers, before anybody has said who they are',
  method: 'GET',
  path: '/portals/{alias}',
  group: 'public',
  standing: 'nobody',
  params: z.strictObject({ alias: PortalAlias }),
  output: PortalView,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['bridges'],
  async handle({ params, config, ports, now, holds }) {
    const found = findPortal(config, params.alias);
    if (!found) return err({ code: 'not-found' });
    const { portal, directory } = found;
    const reach = await reachabilityOf(ports.bridges, directory.id, now());
    const { alias, name, languages, actions, signIn, support, texts, tokenTypes, tokenPin } = portal;
    const branding = viewBranding(portal);
    return ok({
      body: {
        alias,
        name,
        languages,
        actions,
        signIn,
        tokens: { types: tokenTypes, pin: tokenPin },
        ...(support && { support }),
        ...(texts && { texts }),
        ...(branding && { branding }),
        directory: { id: directory.id, label: directory.label, isReachable: reach.isReachable },
        // Whether the cookie is good for anything is asked by who wants to know: most people have none.
        ...(holds.restore !== undefined && { hasRequest: true as const }),
      },
    });
  },
});
