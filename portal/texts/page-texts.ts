import type { Language } from '#shared/api/views.ts';
import { usePortal } from '../app/portal-context.ts';
import type { ActivityTexts } from '../screens/account/activity/activity-texts.ts';
import type { DetailTexts } from '../screens/account/details/detail-texts.ts';
import type { EnrolmentTexts } from '../screens/account/enrolment-texts.ts';
import type { EnvironmentTexts } from '../screens/account/environments/environment-texts.ts';
import type { PasswordTexts } from '../screens/account/password-age.ts';
import type { LoginTexts } from '../screens/account/profile/login-texts.ts';
import type { ProfileTexts } from '../screens/account/profile/profile-texts.ts';
import type { PhoneTexts } from '../screens/phones/phone-texts.ts';
import type { RestoreTexts } from '../screens/restore/restore-texts.ts';
import type { ChatTexts } from './en/chat.ts';
import type { PasskeyTexts } from './en/passkeys.ts';
import type { RecoveryCodeTexts } from './en/recovery-codes.ts';
import type { TokenTexts } from './en/tokens.ts';

/** What pages say that the first screen does not need. One file a language, fetched beside the first such page. */
export interface PageTexts {
  readonly activity: ActivityTexts;
  readonly chat: ChatTexts;
  readonly details: DetailTexts;
  readonly enrolment: EnrolmentTexts;
  readonly environments: EnvironmentTexts;
  readonly login: LoginTexts;
  readonly passkeys: PasskeyTexts;
  readonly passwordAge: PasswordTexts;
  readonly phones: PhoneTexts;
  readonly profile: ProfileTexts;
  readonly recoveryCodes: RecoveryCodeTexts;
  readonly restore: RestoreTexts;
  readonly tokens: TokenTexts;
  /** Why a sign-in asks for more than usual. */
  readonly elsewhere: string;
}

const loaders: Record<Language, () => Promise<{ readonly pages: PageTexts }>> = {
  en: () => import('./en/pages.ts'),
  de: () => import('./de/pages.ts'),
  fr: () => import('./fr/pages.ts'),
  es: () => import('./es/pages.ts'),
  uk: () => import('./uk/pages.ts'),
};

const loaded = new Map<Language, PageTexts>();
let areWanted = false;

/** Fetches them in one language; once. @throws when the network fails */
export async function loadPageTexts(language: Language): Promise<void> {
  areWanted = true;
  if (!loaded.has(language)) loaded.set(language, (await loaders[language]()).pages);
}

/** For a change of the language: a page that is open must not go away while its words are fetched. */
export const followPageTexts = (language: Language): Promise<void> | undefined =>
  areWanted ? loadPageTexts(language) : undefined;

export const hasPageTexts = (language: Language): boolean => loaded.has(language);

/** What such pages say. Only below `lazy`, which waits for them. */
export function usePageTexts(): PageTexts {
  const texts = loaded.get(usePortal().language);
  if (!texts) throw new Error('the page did not wait for its texts');
  return texts;
}
