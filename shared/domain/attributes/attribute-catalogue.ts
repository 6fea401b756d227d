/** What a value of an attribute looks like. `lines`: text that may have several lines. */
export type AttributeKind = 'phone' | 'text' | 'lines' | 'web' | 'language' | 'photo';

interface CatalogueEntry {
  readonly kind: AttributeKind;
  /** `rangeUpper` of Active Directory's schema (MS-ADA1 to MS-ADA3), in UTF-16 units; bytes for a photo. */
  readonly maxLength: number;
}

/**
 * The attributes of a person that an administrator may open, by the directory's own names. The only list there is: cloud,
 * browser and bridge take nothing else, whatever a configuration says (THREATS B3). Not in here, on purpose: names, mail and
 * everything that somebody signs in, is reached or is found by (`mail`, `userPrincipalName`, `proxyAddresses`); what rights
 * hang on, also by rules of other programs (`title`, `department`, `company`, `manager`, `employeeID`, extension attributes);
 * and all that belongs to the account itself.
 */
export const attributeCatalogue = {
  telephoneNumber: { kind: 'phone', maxLength: 64 },
  mobile: { kind: 'phone', maxLength: 64 },
  homePhone: { kind: 'phone', maxLength: 64 },
  ipPhone: { kind: 'phone', maxLength: 64 },
  facsimileTelephoneNumber: { kind: 'phone', maxLength: 64 },
  physicalDeliveryOfficeName: { kind: 'text', maxLength: 128 },
  streetAddress: { kind: 'lines', maxLength: 1024 },
  postalCode: { kind: 'text', maxLength: 40 },
  l: { kind: 'text', maxLength: 128 },
  st: { kind: 'text', maxLength: 128 },
  co: { kind: 'text', maxLength: 128 },
  wWWHomePage: { kind: 'web', maxLength: 2048 },
  description: { kind: 'text', maxLength: 1024 },
  preferredLanguage: { kind: 'language', maxLength: 35 },
  thumbnailPhoto: { kind: 'photo', maxLength: 102_400 },
} as const satisfies Record<string, CatalogueEntry>;

export type AttributeName = keyof typeof attributeCatalogue;
export const attributeNames = Object.keys(attributeCatalogue) as [AttributeName, ...AttributeName[]];

export const kindOf = (name: AttributeName): AttributeKind => attributeCatalogue[name].kind;
