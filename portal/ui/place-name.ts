import type { Origin } from '#shared/api/activity-views.ts';
import { nameOf, namingWords } from '#shared/domain/environment/name-of.ts';
import type { Language } from '#shared/api/views.ts';

/** `Chrome on Windows`, or the person's own name for it. */
export const deviceName = (
  device: Pick<Origin, 'browser' | 'system' | 'device'> & { readonly label?: string | undefined },
  language: Language,
): string => nameOf(device, namingWords[language]);

/** `Germany`. What is no country's code comes back as it is: a page must not break over it. */
export function countryName(country: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  return new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country;
}
