import type { EnvironmentTexts } from '../../screens/account/environments/environment-texts.ts';

export const environments: EnvironmentTexts = {
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
