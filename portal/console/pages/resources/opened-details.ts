import { attributeNames } from '#shared/domain/attributes/attribute-catalogue.ts';
import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';
import type { Draft } from './draft.ts';

type Profile = NonNullable<Draft['profile']>;
/** One detail that is open, as the API shows it. */
export type OpenDetail = NonNullable<Profile['attributes']>[number];

export const openedDetails = ({ profile }: Pick<Draft, 'profile'>): readonly OpenDetail[] => profile?.attributes ?? [];

/** What may be changed, with one detail opened, closed or other than before. Always in the order of the catalogue. */
export function changedDetails(
  draft: Pick<Draft, 'profile'>,
  name: AttributeName,
  detail: OpenDetail | undefined,
): Profile | undefined {
  const others = openedDetails(draft).filter((each) => each.name !== name);
  const next = [...others, ...(detail ? [detail] : [])];
  const sorted = attributeNames.flatMap((each) => next.filter(({ name: known }) => known === each));
  return profileOf(draft.profile?.ownLogin ?? false, sorted);
}

/** The same with a name to sign in by allowed or not. */
export const changedLogin = (draft: Pick<Draft, 'profile'>, ownLogin: boolean): Profile | undefined =>
  profileOf(ownLogin, [...openedDetails(draft)]);

const profileOf = (ownLogin: boolean, attributes: OpenDetail[]): Profile | undefined =>
  ownLogin || attributes.length > 0 ? { ownLogin, ...(attributes.length > 0 && { attributes }) } : undefined;

/** A detail with other members; those that are undefined are not there. */
export const withoutEmpty = (
  detail: OpenDetail,
  members: { readonly [Name in keyof OpenDetail]?: OpenDetail[Name] | undefined },
): OpenDetail =>
  Object.fromEntries(
    Object.entries({ ...detail, ...members }).filter(([, value]) => value !== undefined),
  ) as OpenDetail;
