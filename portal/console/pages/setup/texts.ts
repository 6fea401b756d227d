import type { RuleId } from '#shared/domain/rule-ids.ts';
import type { InEach } from '../../languages.ts';
import { ruleTexts } from '../../rule-texts.ts';

type Params = Readonly<Record<string, number | string>>;

export const texts: InEach<{
  readonly title: string;
  readonly welcome: (name: string) => string;
  readonly lead: (role: string) => string;
  readonly overTitle: string;
  readonly overText: string;
  readonly howTitle: string;
  readonly passkeyTitle: string;
  readonly passkeyText: string;
  readonly passkeyName: string;
  readonly passkeyMake: string;
  readonly otherTitle: string;
  readonly otherText: string;
  readonly otherBegin: string;
  readonly password: string;
  readonly passwordHint: string;
  readonly passwordMissing: string;
  readonly passwordWrong: string;
  readonly rules: string;
  readonly met: string;
  readonly unmet: string;
  readonly rule: Readonly<Record<RuleId, (params: Params) => string>>;
  readonly appTitle: string;
  readonly appText: string;
  readonly qr: string;
  readonly manual: string;
  readonly code: string;
  readonly codeHint: string;
  readonly codeWrong: string;
  readonly codeRefused: { readonly title: string; readonly text: string };
  readonly finish: string;
  readonly codesTitle: string;
  readonly codesText: string;
  readonly codesList: string;
  readonly codesCopy: string;
  readonly codesKept: string;
  readonly doneTitle: string;
  readonly doneText: string;
  readonly open: string;
}> = {
  en: {
    title: 'Set up your account',
    welcome: (name) => `Welcome, ${name}`,
    lead: (role) => `Your role: ${role}. Choose how you will sign in. Two factors are asked for always.`,
    overTitle: 'This link does not work any more',
    overText:
      'It works once, and for 24 hours. Ask an owner for a new one; for the first owner, run “npm run admin -- create-owner” again.',
    howTitle: 'How do you want to sign in?',
    passkeyTitle: 'With a passkey',
    passkeyText:
      'Your device, or a security key with a PIN, signs you in. It checks that it is you, and no fake page can use it. This is the safest way, and the quickest.',
    passkeyName: 'This device',
    passkeyMake: 'Make a passkey',
    otherTitle: 'With a password and an app',
    otherText: 'A password for the console, and six digits from an authenticator app each time.',
    otherBegin: 'Choose password and app',
    password: 'New console password',
    passwordHint: 'Several words that belong together only for you are easy to remember.',
    passwordMissing: 'Choose a password',
    passwordWrong: 'The password does not keep all rules',
    rules: 'The rules',
    met: 'kept',
    unmet: 'not kept yet',
    rule: {
      ...ruleTexts.en,
      'own-name': () => 'Your name is not in it',
      'banned-word': () => 'None of the words that everybody tries first',
    },
    appTitle: 'Your authenticator app',
    appText: 'Scan the picture with the app, then type the code that it shows.',
    qr: 'Picture for your authenticator app',
    manual: 'Or type this key into the app:',
    code: 'Code from the app',
    codeHint: 'Six digits that change every 30 seconds.',
    codeWrong: 'A code has six digits',
    codeRefused: {
      title: 'The code did not fit',
      text: 'Check that the clock of your phone is right, and type the code that is shown now.',
    },
    finish: 'Finish',
    codesTitle: 'Write these codes down',
    codesText:
      'If your phone is lost, each of them works once in the place of the app’s code. They are shown now and never again.',
    codesList: 'Recovery codes',
    codesCopy: 'Copy all',
    codesKept: 'I have kept them',
    doneTitle: 'Everything is set up',
    doneText:
      'You are signed in. Add a second passkey under “My account”, so that one lost device does not lock you out.',
    open: 'Open the console',
  },
  de: {
    title: 'Richten Sie Ihr Konto ein',
    welcome: (name) => `Willkommen, ${name}`,
    lead: (role) => `Ihre Rolle: ${role}. Wählen Sie, wie Sie sich anmelden. Es sind immer zwei Faktoren nötig.`,
    overTitle: 'Dieser Link gilt nicht mehr',
    overText:
      'Er gilt einmal und 24 Stunden lang. Bitten Sie einen Eigentümer um einen neuen; für den ersten Eigentümer rufen Sie noch einmal „npm run admin -- create-owner“ auf.',
    howTitle: 'Wie möchten Sie sich anmelden?',
    passkeyTitle: 'Mit einem Passkey',
    passkeyText:
      'Ihr Gerät oder ein Sicherheitsschlüssel mit PIN meldet Sie an. Er prüft, dass Sie es sind, und keine gefälschte Seite kann ihn benutzen. Das ist der sicherste Weg, und der schnellste.',
    passkeyName: 'Dieses Gerät',
    passkeyMake: 'Passkey anlegen',
    otherTitle: 'Mit Kennwort und App',
    otherText: 'Ein Kennwort für die Konsole, und jedes Mal sechs Ziffern aus einer Authenticator-App.',
    otherBegin: 'Kennwort und App wählen',
    password: 'Neues Konsolenkennwort',
    passwordHint: 'Mehrere Wörter, die nur für Sie zusammengehören, merken sich leicht.',
    passwordMissing: 'Wählen Sie ein Kennwort',
    passwordWrong: 'Das Kennwort hält nicht alle Regeln ein',
    rules: 'Die Regeln',
    met: 'eingehalten',
    unmet: 'noch nicht eingehalten',
    rule: {
      ...ruleTexts.de,
      'own-name': () => 'Ihr Name kommt nicht darin vor',
      'banned-word': () => 'Keines der Wörter, die jeder zuerst probiert',
    },
    appTitle: 'Ihre Authenticator-App',
    appText: 'Lesen Sie das Bild mit der App ein, und geben Sie dann den Code ein, den sie zeigt.',
    qr: 'Bild für Ihre Authenticator-App',
    manual: 'Oder geben Sie diesen Schlüssel in die App ein:',
    code: 'Code aus der App',
    codeHint: 'Sechs Ziffern, die sich alle 30 Sekunden ändern.',
    codeWrong: 'Ein Code hat sechs Ziffern',
    codeRefused: {
      title: 'Der Code hat nicht gepasst',
      text: 'Prüfen Sie, ob die Uhr Ihres Telefons stimmt, und geben Sie den Code ein, der jetzt gezeigt wird.',
    },
    finish: 'Fertigstellen',
    codesTitle: 'Schreiben Sie diese Codes auf',
    codesText:
      'Ist Ihr Telefon verloren, gilt jeder davon einmal anstelle des Codes der App. Sie werden jetzt gezeigt und nie wieder.',
    codesList: 'Wiederherstellungscodes',
    codesCopy: 'Alle kopieren',
    codesKept: 'Ich habe sie aufbewahrt',
    doneTitle: 'Alles ist eingerichtet',
    doneText:
      'Sie sind angemeldet. Legen Sie unter „Mein Konto“ einen zweiten Passkey an, damit ein verlorenes Gerät Sie nicht aussperrt.',
    open: 'Konsole öffnen',
  },
};
