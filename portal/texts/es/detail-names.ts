import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';

/** What each detail in the directory is called where nobody gave it another name. */
export const detailNames: Record<AttributeName, string> = {
  telephoneNumber: 'Teléfono',
  mobile: 'Teléfono móvil',
  homePhone: 'Teléfono particular',
  ipPhone: 'Teléfono por internet',
  facsimileTelephoneNumber: 'Número de fax',
  physicalDeliveryOfficeName: 'Oficina o sala',
  streetAddress: 'Calle',
  postalCode: 'Código postal',
  l: 'Localidad',
  st: 'Provincia o región',
  co: 'País',
  wWWHomePage: 'Página web',
  description: 'Descripción',
  preferredLanguage: 'Idioma preferido',
  thumbnailPhoto: 'Foto',
};
