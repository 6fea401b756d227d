import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';

/** What each detail in the directory is called where nobody gave it another name. */
export const detailNames: Record<AttributeName, string> = {
  telephoneNumber: 'Телефон',
  mobile: 'Мобільний телефон',
  homePhone: 'Домашній телефон',
  ipPhone: 'Інтернет-телефон',
  facsimileTelephoneNumber: 'Факс',
  physicalDeliveryOfficeName: 'Офіс або кімната',
  streetAddress: 'Вулиця',
  postalCode: 'Поштовий індекс',
  l: 'Місто',
  st: 'Область або регіон',
  co: 'Країна',
  wWWHomePage: 'Вебсторінка',
  description: 'Опис',
  preferredLanguage: 'Бажана мова',
  thumbnailPhoto: 'Фото',
};
