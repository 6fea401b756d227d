import type { PasskeyTexts } from '../en/passkeys.ts';

export const passkeys: PasskeyTexts = {
  list: 'Meine Passkeys',
  lead: 'Sie melden sich mit Fingerabdruck, Gesicht, PIN oder einem Sicherheitsschlüssel an. Ein Passkey lässt sich nicht erraten, und keine gefälschte Seite kann ihn benutzen.',
  none: 'Sie haben noch keinen Passkey.',
  advice: 'Fügen Sie einen zweiten hinzu, damit Sie hineinkommen, wenn der erste verloren geht.',
  added: (date) => `Hinzugefügt am ${date}`,
  lastUsed: (date) => `zuletzt benutzt am ${date}`,
  neverUsed: 'noch nie benutzt',
  synced: 'auch auf Ihren anderen Geräten',
  bound: 'nur auf einem Gerät oder Schlüssel',
  add: 'Passkey hinzufügen',
  full: 'Mehr Passkeys gehen nicht. Entfernen Sie einen, um einen anderen hinzuzufügen.',
  addTitle: 'Passkey hinzufügen',
  addText: 'Geben Sie ihm einen Namen. Dann fragt Ihr Gerät, wie Sie ihn aufbewahren möchten.',
  nameLabel: 'Name',
  nameHint: 'Damit Sie ihn später wiedererkennen, zum Beispiel „Mein Laptop“.',
  nameDefault: 'Mein Passkey',
  nameEmpty: 'Geben Sie einen Namen ein',
  create: 'Weiter auf Ihrem Gerät',
  notAdded: {
    title: 'Der Passkey konnte nicht hinzugefügt werden',
    text: 'Bitte versuchen Sie es noch einmal. Jedes Mal entsteht ein neuer; was Ihr Gerät aufbewahrt hat, können Sie löschen.',
  },
  addedTitle: 'Ihr Passkey ist bereit',
  addedText: (name) =>
    `„${name}“ wurde hinzugefügt. Ab jetzt fragen wir danach, wenn Sie sich mit Ihrem Kennwort anmelden.`,
  rename: 'Umbenennen',
  renameTitle: (name) => `„${name}“ umbenennen`,
  save: 'Speichern',
  remove: 'Entfernen',
  removeTitle: (name) => `„${name}“ entfernen?`,
  removeText: 'Sie kommen damit nicht mehr hinein. Löschen Sie ihn auch auf Ihrem Gerät; von hier aus geht das nicht.',
  removeOnlyWay:
    'Es ist Ihr einziger Weg in dieses Portal. Fügen Sie zuerst einen anderen hinzu, sonst kommen Sie nicht mehr hinein.',
  removeLast: 'Es ist Ihr einziger: Danach fragt die Anmeldung nicht mehr nach einem Passkey.',
  removed: (name) => `„${name}“ ist entfernt.`,
};
