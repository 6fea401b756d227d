import type { Language } from '#shared/api/views.ts';
import { usePortal } from '../../../app/portal-context.ts';

interface EnvironmentTexts {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly isThis: string;
  readonly isTrusted: string;
  readonly lastSeen: (date: string) => string;
  readonly places: (places: string) => string;
  readonly rename: string;
  readonly renameTitle: (name: string) => string;
  readonly nameLabel: string;
  readonly nameHint: string;
  readonly save: string;
  readonly trust: string;
  readonly trustTitle: (name: string) => string;
  readonly trustText: string;
  readonly distrust: string;
  readonly distrustTitle: (name: string) => string;
  readonly distrustText: string;
  readonly forget: string;
  readonly forgetTitle: (name: string) => string;
  readonly forgetText: string;
  readonly back: string;
  readonly goneTitle: string;
  readonly goneText: string;
  readonly kept: string;
}

const en: EnvironmentTexts = {
  title: 'Where I sign in',
  lead: 'The devices and places that we know from your sign-ins. From one that we don’t know, we may ask you for one more proof.',
  none: 'We don’t know any device of yours yet.',
  isThis: 'This device',
  isTrusted: 'Your own device',
  lastSeen: (date) => `Last used on ${date}`,
  places: (places) => `Seen from: ${places}`,
  rename: 'Rename',
  renameTitle: (name) => `Rename “${name}”`,
  nameLabel: 'Name',
  nameHint: 'For example “My laptop”. Leave it empty to use our name for it.',
  save: 'Save',
  trust: 'It is my own',
  trustTitle: (name) => `Is “${name}” your own device?`,
  trustText: 'Say so only if nobody else uses it. We then ask for one more proof there less often.',
  distrust: 'Not my own any more',
  distrustTitle: (name) => `Is “${name}” not your own any more?`,
  distrustText: 'We still know it, but trust it a little less.',
  forget: 'Forget',
  forgetTitle: (name) => `Forget “${name}”?`,
  forgetText:
    'Nothing of it is kept. The next sign-in from there is a new one, and we may ask for one more proof. Nobody is signed out.',
  back: 'Back to my devices',
  goneTitle: 'We don’t know this device any more',
  goneText: 'It may have been forgotten a moment ago, here or in another tab.',
  kept: 'We keep the kind of device and browser, the country and the rough network, and how often you sign in at which hour. No full address, no list of pages. What you have not used for a year is forgotten by itself.',
};

const de: EnvironmentTexts = {
  title: 'Wo ich mich anmelde',
  lead: 'Die Geräte und Orte, die wir von Ihren Anmeldungen kennen. Von einem unbekannten fragen wir vielleicht nach einem weiteren Nachweis.',
  none: 'Wir kennen noch kein Gerät von Ihnen.',
  isThis: 'Dieses Gerät',
  isTrusted: 'Ihr eigenes Gerät',
  lastSeen: (date) => `Zuletzt benutzt am ${date}`,
  places: (places) => `Gesehen von: ${places}`,
  rename: 'Umbenennen',
  renameTitle: (name) => `„${name}“ umbenennen`,
  nameLabel: 'Name',
  nameHint: 'Zum Beispiel „Mein Laptop“. Leer lassen, um unseren Namen dafür zu verwenden.',
  save: 'Speichern',
  trust: 'Es ist mein eigenes',
  trustTitle: (name) => `Ist „${name}“ Ihr eigenes Gerät?`,
  trustText:
    'Sagen Sie das nur, wenn niemand sonst es benutzt. Wir fragen dort dann seltener nach einem weiteren Nachweis.',
  distrust: 'Nicht mehr mein eigenes',
  distrustTitle: (name) => `Ist „${name}“ nicht mehr Ihr eigenes?`,
  distrustText: 'Wir kennen es weiterhin, vertrauen ihm aber etwas weniger.',
  forget: 'Vergessen',
  forgetTitle: (name) => `„${name}“ vergessen?`,
  forgetText:
    'Nichts davon wird behalten. Die nächste Anmeldung von dort ist eine neue, und wir fragen vielleicht nach einem weiteren Nachweis. Niemand wird abgemeldet.',
  back: 'Zurück zu meinen Geräten',
  goneTitle: 'Dieses Gerät kennen wir nicht mehr',
  goneText: 'Vielleicht wurde es gerade eben vergessen, hier oder in einem anderen Tab.',
  kept: 'Wir behalten die Art von Gerät und Browser, das Land und das grobe Netz und wie oft Sie sich zu welcher Stunde anmelden. Keine volle Adresse, keine Liste von Seiten. Was Sie ein Jahr lang nicht benutzt haben, wird von selbst vergessen.',
};

/** All texts of these pages. */
export const environmentTexts: Record<Language, EnvironmentTexts> = { en, de };

/** The texts of these pages. They come along with them. */
export const useEnvironmentTexts = (): EnvironmentTexts => environmentTexts[usePortal().language];
