import type { ProfileTexts } from '../../screens/account/profile/profile-texts.ts';

export const profile: ProfileTexts = {
  title: 'Meine Daten',
  lead: 'Was dieses Portal über Sie weiß und wo es Sie erreicht. Das Verzeichnis Ihrer Firma behält seine eigenen Einträge.',
  lines: {
    login: 'Benutzername',
    loginText: 'Ihn pflegt Ihre Organisation.',
    name: 'Name',
    mail: 'E-Mail-Adresse',
    phone: 'Telefonnummer',
  },
  none: 'Noch keine',
  own: 'Ihre eigene',
  fromDirectory: 'von Ihrer Firma',
  change: 'Ändern',
  add: 'Hinzufügen',
  back: 'Zurück zu meinen Daten',
  save: 'Speichern',
  names: {
    title: 'Wie sollen wir Sie nennen?',
    text: 'Das ändert den Namen nur in diesem Portal.',
    given: 'Vorname',
    surname: 'Nachname',
    wrong: 'Geben Sie einen Namen aus Buchstaben ein, höchstens 64 Zeichen',
    doneTitle: 'Ihr Name ist geändert',
  },
  contacts: {
    mail: {
      label: 'Neue E-Mail-Adresse',
      hint: 'Am besten eine, die Sie ohne Ihr Arbeitskennwort lesen können.',
      changeTitle: 'An welche Adresse sollen wir schreiben?',
      lead: 'Codes und Nachrichten dieses Portals gehen dann dorthin. Zuerst schicken wir einen Code an sie, damit ein Tippfehler nicht schadet. Ihre jetzige Adresse wird benachrichtigt.',
      codeTitle: 'Sehen Sie in Ihr neues Postfach',
      sentTo: (to) => `Wir haben einen Code an ${to} geschickt. Bis Sie ihn eingegeben haben, ändert sich nichts.`,
      notArrived: 'Nichts angekommen? Adresse prüfen',
      doneTitle: 'Ihre E-Mail-Adresse ist geändert',
      done: (shown) => `Ab jetzt schreiben wir an ${shown}.`,
      remove: 'Wieder die Adresse meiner Firma nutzen',
      removeTitle: 'Ihre eigene Adresse entfernen?',
      removeText: (to) =>
        to === undefined
          ? 'Ihre Firma hat keine Adresse von Ihnen. Sie würden keine Codes per E-Mail mehr bekommen.'
          : `Codes und Nachrichten gehen dann an ${to}, die Adresse bei Ihrer Firma.`,
      removedTitle: 'Ihre eigene Adresse ist entfernt',
    },
    phone: {
      label: 'Telefonnummer',
      hint: 'Mit Landesvorwahl, zum Beispiel +49 170 1234567.',
      changeTitle: 'Welche Nummer kann SMS empfangen?',
      lead: 'Mit einem Code an diese Nummer können Sie zeigen, dass Sie es sind. Wer eine Nummer übernimmt, bekommt auch ihre SMS; eine App oder Notfallcodes sind sicherer, wenn Sie die Wahl haben.',
      codeTitle: 'Sehen Sie auf Ihr Telefon',
      sentTo: (to) =>
        `Wir haben eine SMS mit einem Code an ${to} geschickt. Bis Sie ihn eingegeben haben, ändert sich nichts.`,
      notArrived: 'Nichts angekommen? Nummer prüfen',
      doneTitle: 'Ihre Telefonnummer ist eingetragen',
      done: (shown) => `Codes können ab jetzt an ${shown} gehen.`,
      remove: 'Meine Nummer entfernen',
      removeTitle: 'Ihre Telefonnummer entfernen?',
      removeText: () => 'Mit einem Code auf diesem Telefon können Sie dann nicht mehr zeigen, dass Sie es sind.',
      removedTitle: 'Ihre Telefonnummer ist entfernt',
    },
  },
  mailWrong: 'Geben Sie eine Adresse wie name@example.com ein, ohne Umlaute',
  phoneWrong: {
    'no-country': 'Beginnen Sie mit + und der Landesvorwahl, zum Beispiel +49 für Deutschland',
    'not-a-number': 'Das kann keine Telefonnummer sein. Prüfen Sie sie auf Tippfehler',
    'country-not-allowed': 'In dieses Land verschickt Ihre Organisation keine SMS',
  },
  sendCode: 'Code schicken',
  codeLabel: 'Code aus der Nachricht',
  codeHint: (time) => `Er gilt bis ${time} Uhr. Lassen Sie diese Seite offen.`,
  confirm: 'Bestätigen',
};
