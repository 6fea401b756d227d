import type { FlowView } from '#shared/api/views.ts';
import { maskedMail } from '#shared/domain/contact/mail-address.ts';
import { portalPasswordDemands } from '../authenticators/portal-password.ts';
import type { PortalConfig } from '../environment.ts';
import { codeDigits, resendAfterSeconds } from '../factors/sent-code.ts';
import type { Flow } from '../ports/flow-store.ts';
import type { Person } from '../ports/person.ts';

type Asked = NonNullable<FlowView['asks']>;

/**
 * What has to be given for what is lost. A directory password is never among it: nobody's is held for days. Where there is
 * no portal password the person chooses a directory password by an ordinary recovery, once they can be reached again.
 */
export const askedOf = ({ lost = [] }: Flow, { signIn }: PortalConfig): Asked => [
  ...(lost.includes('mail') ? (['mail'] as const) : []),
  ...(lost.includes('password') && signIn.methods.includes('portal-password') ? (['portal-password'] as const) : []),
];

/** The same as its owner may see it, with what is under way. */
export function viewAsked(
  flow: Flow,
  person: Person,
  portal: PortalConfig,
): Pick<FlowView, 'asks' | 'newMail' | 'demands'> {
  const asks = askedOf(flow, portal);
  const { newMail } = flow;
  return {
    asks,
    ...(asks.includes('portal-password') && { demands: portalPasswordDemands(portal, person) }),
    ...(newMail && {
      newMail: {
        sentTo: maskedMail(newMail.address),
        digits: codeDigits,
        againAt: new Date(newMail.startedAtMs + resendAfterSeconds * 1000).toISOString(),
        expiresAt: new Date(newMail.expiresAtMs).toISOString(),
      },
    }),
  };
}
