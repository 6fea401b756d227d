import type { CeremonyTrouble } from '../../../passkeys/ceremony.ts';
import type { InEach } from '../../languages.ts';
import type { Explained } from '../../texts.ts';

export const texts: InEach<{
  readonly lead: string;
  readonly passkey: string;
  readonly passkeyWaits: string;
  readonly or: string;
  readonly mail: string;
  readonly mailMissing: string;
  readonly password: string;
  readonly passwordMissing: string;
  readonly code: string;
  readonly codeHint: string;
  readonly codeWrong: string;
  readonly recoveryCode: string;
  readonly recoveryHint: string;
  readonly recoveryMissing: string;
  readonly useRecovery: string;
  readonly useCode: string;
  readonly signIn: string;
  readonly refused: Explained;
  readonly lost: string;
  readonly proofTitle: string;
  readonly proofText: string;
  readonly prove: string;
  readonly ceremony: Readonly<Record<CeremonyTrouble, Explained>>;
}> = {
  en: {
    lead: 'The console asks for two factors: a passkey, or your password and a code from your app.',
    passkey: 'Use a passkey',
    passkeyWaits: 'Your device is asking you …',
    or: 'Or with a password',
    mail: 'E-mail address',
    mailMissing: 'Type the address that you were invited at',
    password: 'Console password',
    passwordMissing: 'Type your password',
    code: 'Code from your app',
    codeHint: 'Six digits. Each code works once.',
    codeWrong: 'A code has six digits',
    recoveryCode: 'Recovery code',
    recoveryHint: 'One of those that you wrote down. Each works once.',
    recoveryMissing: 'Type one of your recovery codes',
    useRecovery: 'I do not have my app: use a recovery code',
    useCode: 'Use a code from my app',
    signIn: 'Sign in',
    refused: {
      title: 'That was not right',
      text: 'Something of it does not fit. For everybody’s protection we do not say what. A code works once: wait for the next one.',
    },
    lost: 'Lost what you sign in with? An owner can let you set it up again.',
    proofTitle: 'Please show once more that it is you',
    proofText: 'This changes who administers, or how somebody signs in. After that you have ten minutes.',
    prove: 'Continue',
    ceremony: {
      cancelled: {
        title: 'The passkey was not used',
        text: 'It was cancelled, took too long, or there is none for the console on this device.',
      },
      unsupported: {
        title: 'This browser cannot use passkeys',
        text: 'Use another browser, or a password and a code.',
      },
      wrongSite: { title: 'Not at this address', text: 'Passkeys work at the console’s own address alone.' },
      already: { title: 'This device has one already', text: 'One passkey on each device is enough.' },
      failed: { title: 'The device did not answer', text: 'Please try again.' },
    },
  },
  de: {
    lead: 'Die Konsole verlangt zwei Faktoren: einen Passkey, oder Ihr Kennwort und einen Code aus Ihrer App.',
    passkey: 'Passkey benutzen',
    passkeyWaits: 'Ihr Gerät fragt Sie …',
    or: 'Oder mit Kennwort',
    mail: 'E-Mail-Adresse',
    mailMissing: 'Geben Sie die Adresse ein, unter der Sie eingeladen wurden',
    password: 'Konsolenkennwort',
    passwordMissing: 'Geben Sie Ihr Kennwort ein',
    code: 'Code aus Ihrer App',
    codeHint: 'Sechs Ziffern. Jeder Code gilt einmal.',
    codeWrong: 'Ein Code hat sechs Ziffern',
    recoveryCode: 'Wiederherstellungscode',
    recoveryHint: 'Einer von denen, die Sie aufgeschrieben haben. Jeder gilt einmal.',
    recoveryMissing: 'Geben Sie einen Ihrer Wiederherstellungscodes ein',
    useRecovery: 'Ich habe meine App nicht: Wiederherstellungscode benutzen',
    useCode: 'Code aus meiner App benutzen',
    signIn: 'Anmelden',
    refused: {
      title: 'Das war nicht richtig',
      text: 'Etwas davon passt nicht. Zum Schutz aller sagen wir nicht, was. Ein Code gilt einmal: warten Sie auf den nächsten.',
    },
    lost: 'Sie können sich nicht mehr anmelden? Ein Eigentümer kann Sie alles neu einrichten lassen.',
    proofTitle: 'Bitte zeigen Sie noch einmal, dass Sie es sind',
    proofText: 'Das ändert, wer verwaltet, oder wie sich jemand anmeldet. Danach haben Sie zehn Minuten.',
    prove: 'Weiter',
    ceremony: {
      cancelled: {
        title: 'Der Passkey wurde nicht benutzt',
        text: 'Es wurde abgebrochen, hat zu lange gedauert, oder auf diesem Gerät gibt es keinen für die Konsole.',
      },
      unsupported: {
        title: 'Dieser Browser kann keine Passkeys',
        text: 'Nehmen Sie einen anderen, oder Kennwort und Code.',
      },
      wrongSite: {
        title: 'Nicht unter dieser Adresse',
        text: 'Passkeys gelten nur unter der eigenen Adresse der Konsole.',
      },
      already: { title: 'Dieses Gerät hat schon einen', text: 'Ein Passkey je Gerät genügt.' },
      failed: { title: 'Das Gerät hat nicht geantwortet', text: 'Bitte versuchen Sie es erneut.' },
    },
  },
};
