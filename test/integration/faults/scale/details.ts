import type { AttributeRule } from '#shared/domain/attributes/attribute-rule.ts';
import type { AttributeValues } from '#shared/protocol/attribute-values.ts';

/** The attributes that are open in a play. */
export const openDetails = ['physicalDeliveryOfficeName', 'l'] as const;

/** Both of them; empty where there is none. They are only ever written together. */
export type Details = Readonly<Record<(typeof openDetails)[number], string>>;

export const openRules: readonly AttributeRule[] = openDetails.map((name) => ({ name, mayBeEmpty: true }));

/** @param isHalf without the second, which a write then takes away */
export const detailsNamed = (name: string, isHalf: boolean): Details => ({
  physicalDeliveryOfficeName: name,
  l: isHalf ? '' : name,
});

/** What was read, as details. */
export const detailsOf = (values: AttributeValues): Details => ({
  physicalDeliveryOfficeName: values.physicalDeliveryOfficeName ?? '',
  l: values.l ?? '',
});

/** For comparing, and for who looks for the fault. A half of one and a half of another is neither. */
export const textOf = (details: Details | undefined): string =>
  details ? openDetails.map((name) => details[name]).join(' | ') : '';
