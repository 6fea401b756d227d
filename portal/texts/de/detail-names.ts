import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';

/** What each detail in the directory is called where nobody gave it another name. */
export const detailNames: Record<AttributeName, string> = {
  telephoneNumber: 'Telefon',
  mobile: 'Mobiltelefon',
  homePhone: 'Telefon zu Hause',
  ipPhone: 'Internettelefon',
  facsimileTelephoneNumber: 'Faxnummer',
  physicalDeliveryOfficeName: 'Büro oder Raum',
  streetAddress: 'Straße',
  postalCode: 'Postleitzahl',
  l: 'Ort',
  st: 'Bundesland oder Region',
  co: 'Land',
  wWWHomePage: 'Webseite',
  description: 'Beschreibung',
  preferredLanguage: 'Bevorzugte Sprache',
  thumbnailPhoto: 'Foto',
};
