import type { InEach } from '../../languages.ts';
import type { Explained } from '../../texts.ts';

export const texts: InEach<{
  readonly title: string;
  readonly lead: string;
  readonly passkeys: string;
  readonly noPasskeys: string;
  readonly addPasskey: string;
  readonly passkeyName: string;
  readonly passkeyNameMissing: string;
  readonly passkeyAdded: string;
  readonly removePasskey: (name: string) => string;
  readonly removeQuestion: (name: string) => string;
  readonly removeText: string;
  readonly removed: string;
  readonly onlyOne: Explained;
  readonly lastUsed: (day: string) => string;
  readonly neverUsed: string;
  readonly password: string;
  readonly passwordThere: string;
  readonly passwordMissing: string;
  readonly setPassword: string;
  readonly passwordSet: string;
  readonly app: string;
  readonly appThere: (day: string) => string;
  readonly appMissing: string;
  readonly setApp: string;
  readonly useApp: string;
  readonly appSet: string;
  readonly codes: string;
  readonly codesLeft: (left: number, issued: number) => string;
  readonly codesMissing: string;
  readonly makeCodes: string;
  readonly makeCodesQuestion: string;
  readonly makeCodesText: string;
  readonly sessions: string;
  readonly thisSession: string;
  readonly endSession: string;
  readonly endOthers: string;
  readonly sessionEnded: string;
  readonly language: string;
  readonly languageSet: string;
}> = {
  en: {
    title: 'My account',
    lead: 'What you sign in with at this console. You and all owners are told of every change.',
    passkeys: 'Passkeys',
    noPasskeys: 'You have none. A passkey is the safest way to sign in, and the quickest.',
    addPasskey: 'Add a passkey',
    passkeyName: 'What is it called?',
    passkeyNameMissing: 'Give it a name, such as “Laptop”',
    passkeyAdded: 'The passkey was added.',
    removePasskey: (name) => `Remove ${name}`,
    removeQuestion: (name) => `Remove the passkey “${name}”?`,
    removeText: 'It signs nobody in any more. The device keeps it until you delete it there as well.',
    removed: 'The passkey was removed.',
    onlyOne: {
      title: 'It is all that you can sign in with',
      text: 'Add another passkey first, or a password and an app.',
    },
    lastUsed: (day) => `last used on ${day}`,
    neverUsed: 'not used yet',
    password: 'Password',
    passwordThere: 'You have a console password. It is asked for together with a code from your app.',
    passwordMissing: 'You have none. With an app it is a second way in, for when a device is lost.',
    setPassword: 'Set a new password',
    passwordSet: 'The password was set. Your other sessions are over.',
    app: 'Authenticator app',
    appThere: (day) => `Set up on ${day}.`,
    appMissing: 'You have none.',
    setApp: 'Set up an app',
    useApp: 'Use this app',
    appSet: 'The new app counts from now on.',
    codes: 'Recovery codes',
    codesLeft: (left, issued) => `${left} of ${issued} are left.`,
    codesMissing: 'They come with an app, and stand in the place of its codes.',
    makeCodes: 'Make new codes',
    makeCodesQuestion: 'Make new recovery codes?',
    makeCodesText: 'Those that you have now are void at once.',
    sessions: 'Where you are signed in',
    thisSession: 'this session',
    endSession: 'End',
    endOthers: 'End all others',
    sessionEnded: 'Ended.',
    language: 'Language of the console and of its mails',
    languageSet: 'The language was changed.',
  },
  de: {
    title: 'Mein Konto',
    lead: 'Womit Sie sich an dieser Konsole anmelden. Sie und alle Eigentümer erfahren von jeder Änderung.',
    passkeys: 'Passkeys',
    noPasskeys: 'Sie haben keinen. Ein Passkey ist der sicherste Weg sich anzumelden, und der schnellste.',
    addPasskey: 'Passkey hinzufügen',
    passkeyName: 'Wie heißt er?',
    passkeyNameMissing: 'Geben Sie ihm einen Namen, etwa „Laptop“',
    passkeyAdded: 'Der Passkey wurde hinzugefügt.',
    removePasskey: (name) => `${name} entfernen`,
    removeQuestion: (name) => `Den Passkey „${name}“ entfernen?`,
    removeText: 'Er meldet niemanden mehr an. Das Gerät behält ihn, bis Sie ihn auch dort löschen.',
    removed: 'Der Passkey wurde entfernt.',
    onlyOne: {
      title: 'Mehr haben Sie nicht, um sich anzumelden',
      text: 'Fügen Sie zuerst einen weiteren Passkey hinzu, oder Kennwort und App.',
    },
    lastUsed: (day) => `zuletzt benutzt am ${day}`,
    neverUsed: 'noch nicht benutzt',
    password: 'Kennwort',
    passwordThere: 'Sie haben ein Konsolenkennwort. Es wird zusammen mit einem Code aus Ihrer App verlangt.',
    passwordMissing: 'Sie haben keines. Mit einer App ist es ein zweiter Weg, falls ein Gerät verloren geht.',
    setPassword: 'Neues Kennwort setzen',
    passwordSet: 'Das Kennwort wurde gesetzt. Ihre anderen Sitzungen sind beendet.',
    app: 'Authenticator-App',
    appThere: (day) => `Eingerichtet am ${day}.`,
    appMissing: 'Sie haben keine.',
    setApp: 'App einrichten',
    useApp: 'Diese App benutzen',
    appSet: 'Ab jetzt gilt die neue App.',
    codes: 'Wiederherstellungscodes',
    codesLeft: (left, issued) => `${left} von ${issued} sind übrig.`,
    codesMissing: 'Sie kommen mit einer App und stehen für deren Codes.',
    makeCodes: 'Neue Codes erstellen',
    makeCodesQuestion: 'Neue Wiederherstellungscodes erstellen?',
    makeCodesText: 'Die jetzigen gelten sofort nicht mehr.',
    sessions: 'Wo Sie angemeldet sind',
    thisSession: 'diese Sitzung',
    endSession: 'Beenden',
    endOthers: 'Alle anderen beenden',
    sessionEnded: 'Beendet.',
    language: 'Sprache der Konsole und ihrer Mails',
    languageSet: 'Die Sprache wurde geändert.',
  },
};
