import { maskedMail } from '#shared/domain/contact/mail-address.ts';
import { maskedPhone } from '#shared/domain/contact/phone-number.ts';
import type { AttributeOffer, ProfileView } from '#shared/api/profile-views.ts';
import type { FunctionConfig, PortalConfig } from '../environment.ts';
import { mailOf, namesOf, phoneOf } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';
import { offersOwnLogin } from './own-login.ts';

/** What is on record about a person, as its owner may see it. */
export function viewProfile(person: Person, portal: PortalConfig, config: FunctionConfig): ProfileView {
  const [mail, phone] = [mailOf(person), phoneOf(person)];
  const isOwn = person.ownMail !== undefined;
  return {
    ...namesOf(person),
    login: {
      directory: person.samAccountName,
      ...(person.ownLogin !== undefined && { own: person.ownLogin }),
      isOffered: offersOwnLogin(portal),
    },
    mail: {
      ...(mail !== undefined && { shown: maskedMail(mail) }),
      isOwn,
      ...(isOwn && person.mail !== undefined && { directory: maskedMail(person.mail) }),
    },
    phone: {
      ...(phone !== undefined && { shown: maskedPhone(phone) }),
      isOffered: takesNumbers(portal, config),
      countries: config.texts?.countries ?? [],
    },
    ...(portal.profile?.attributes?.length && { attributes: portal.profile.attributes.map(offered) }),
  };
}

/** A label in no language is none. */
const offered = ({ label, ...rule }: OpenAttribute): AttributeOffer => ({
  ...rule,
  ...(label && Object.keys(label).length > 0 && { label: { ...label } }),
});

type OpenAttribute = NonNullable<NonNullable<PortalConfig['profile']>['attributes']>[number];

/** A number is collected only where codes by text message are of use: what is of none is not asked for. */
export const takesNumbers = (portal: PortalConfig, config: FunctionConfig): boolean =>
  config.texts !== undefined &&
  ([portal.recovery, portal.restore].some((rule) => rule?.allowed.includes('sms-code')) ||
    portal.tokenTypes.includes('sms'));
