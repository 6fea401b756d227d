import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';

/** What each detail in the directory is called where nobody gave it another name. */
export const detailNames: Record<AttributeName, string> = {
  telephoneNumber: 'Téléphone',
  mobile: 'Téléphone mobile',
  homePhone: 'Téléphone du domicile',
  ipPhone: 'Téléphone internet',
  facsimileTelephoneNumber: 'Télécopie',
  physicalDeliveryOfficeName: 'Bureau ou salle',
  streetAddress: 'Rue',
  postalCode: 'Code postal',
  l: 'Ville',
  st: 'État ou région',
  co: 'Pays',
  wWWHomePage: 'Page web',
  description: 'Présentation',
  preferredLanguage: 'Langue préférée',
  thumbnailPhoto: 'Votre photo',
};
