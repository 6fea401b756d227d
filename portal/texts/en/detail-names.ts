import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';

/** What each detail in the directory is called where nobody gave it another name. */
export const detailNames: Record<AttributeName, string> = {
  telephoneNumber: 'Phone',
  mobile: 'Mobile phone',
  homePhone: 'Home phone',
  ipPhone: 'Internet phone',
  facsimileTelephoneNumber: 'Fax',
  physicalDeliveryOfficeName: 'Office or room',
  streetAddress: 'Street',
  postalCode: 'Postal code',
  l: 'Town',
  st: 'State or region',
  co: 'Country',
  wWWHomePage: 'Web page',
  description: 'Description',
  preferredLanguage: 'Preferred language',
  thumbnailPhoto: 'Photo',
};
