import type { AdminLanguage } from '#shared/api/administrator-views.ts';
import type { AdminRole } from '#shared/domain/admin-roles.ts';
import type { AdminEvent } from './admin-notice.ts';

/** What texts may name. */
export interface AdminFacts {
  /** Whom it is about. */
  readonly name: string;
  readonly role: AdminRole;
  /** Whether the reader is the one whom it is about. */
  readonly isOwn: boolean;
  /** Who did it; undefined when it was they themselves. */
  readonly by: string | undefined;
  readonly at: string;
  /** `Chrome on Windows`. */
  readonly device: string;
}

interface AdminTexts {
  readonly subjects: Record<AdminEvent, string>;
  /** One sentence: what happened. */
  readonly happened: Record<AdminEvent, (facts: AdminFacts) => string>;
  readonly invitation: { readonly why: string; readonly label: string; readonly ends: string };
  readonly console: string;
  readonly ifOwnWrong: string;
  readonly ifOthersWrong: string;
  readonly footer: string;
  readonly roles: Record<AdminRole, string>;
}

/** "Your password" or "The password of Ada". */
const enOf = (thing: string, { name, isOwn }: AdminFacts): string =>
  isOwn ? `Your ${thing} for the console` : `The console ${thing} of ${name}`;
const enBy = ({ by }: AdminFacts): string => (by === undefined ? '' : ` by ${by}`);
const enWho = ({ name, isOwn }: AdminFacts): string => (isOwn ? 'You' : name);

const en: AdminTexts = {
  subjects: {
    invited: 'You are invited to the Latchkey console',
    'set-up': 'A console account was set up',
    'role-changed': 'A role in the console was changed',
    disabled: 'A console account was disabled',
    enabled: 'A console account was enabled again',
    removed: 'A console account was removed',
    'factors-reset': 'A console account has to be set up again',
    'password-set': 'A console password was changed',
    'app-set': 'An authenticator app was set for the console',
    'passkey-added': 'A passkey was added for the console',
    'passkey-removed': 'A passkey was removed from the console',
    'recovery-codes-made': 'New recovery codes for the console',
    'recovery-code-used': 'A recovery code was used at the console',
    'new-sign-in': 'A new sign-in at the console',
  },
  happened: {
    invited: (f) =>
      f.isOwn
        ? `${f.by ?? 'Somebody'} made you ${en.roles[f.role]} of Latchkey.`
        : `${f.name} was invited${enBy(f)} as ${en.roles[f.role]}, on ${f.at}.`,
    'set-up': (f) => `${f.isOwn ? 'Your console account' : `The console account of ${f.name}`} was set up on ${f.at}.`,
    'role-changed': (f) =>
      `${enWho(f)} ${f.isOwn ? 'are' : 'is'} now ${en.roles[f.role]}, or ${f.isOwn ? 'look' : 'looks'} after other places. This was changed${enBy(f)} on ${f.at}.`,
    disabled: (f) => `${enOf('account', f)} was disabled${enBy(f)} on ${f.at}.`,
    enabled: (f) => `${enOf('account', f)} was enabled again${enBy(f)} on ${f.at}.`,
    removed: (f) => `${enOf('account', f)} was removed${enBy(f)} on ${f.at}.`,
    'factors-reset': (f) =>
      `What ${f.isOwn ? 'you' : f.name} signed in with was taken away${enBy(f)} on ${f.at}. It has to be set up again.`,
    'password-set': (f) => `${enOf('password', f)} was changed on ${f.at}.`,
    'app-set': (f) => `${enOf('authenticator app', f)} was set on ${f.at}. A former one no longer counts.`,
    'passkey-added': (f) => `A passkey was added to ${f.isOwn ? 'your console account' : f.name} on ${f.at}.`,
    'passkey-removed': (f) => `A passkey of ${f.isOwn ? 'your console account' : f.name} was removed on ${f.at}.`,
    'recovery-codes-made': (f) =>
      `New recovery codes were made for ${f.isOwn ? 'your console account' : f.name} on ${f.at}. The former ones are void.`,
    'recovery-code-used': (f) => `${enWho(f)} signed in with a recovery code on ${f.at}.`,
    'new-sign-in': (f) => `${enWho(f)} signed in from where you were not seen before: ${f.device}, on ${f.at}.`,
  },
  invitation: {
    why: 'Choose how you will sign in. It takes a passkey, or a password and an authenticator app.',
    label: 'Set up my account',
    ends: 'The link works once, for 24 hours.',
  },
  console: 'Open the console',
  ifOwnWrong: 'This was not you? Write to another owner of this deployment at once.',
  ifOthersWrong: 'You did not expect this? Look at “Administrators” in the console.',
  footer: 'Latchkey console. This mail was sent because you administer it.',
  roles: {
    owner: 'an owner',
    administrator: 'an administrator',
    helpdesk: 'a member of the help desk',
    auditor: 'an auditor',
  },
};

const deBy = ({ by }: AdminFacts): string => (by === undefined ? '' : ` von ${by}`);
const deAccount = ({ name, isOwn }: AdminFacts): string => (isOwn ? 'Ihr Konto' : `Das Konto von ${name}`);

const de: AdminTexts = {
  subjects: {
    invited: 'Einladung zur Konsole von Latchkey',
    'set-up': 'Ein Konsolenkonto wurde eingerichtet',
    'role-changed': 'Eine Rolle in der Konsole wurde geändert',
    disabled: 'Ein Konsolenkonto wurde gesperrt',
    enabled: 'Ein Konsolenkonto wurde wieder freigegeben',
    removed: 'Ein Konsolenkonto wurde entfernt',
    'factors-reset': 'Ein Konsolenkonto muss neu eingerichtet werden',
    'password-set': 'Ein Konsolenpasswort wurde geändert',
    'app-set': 'Eine Authenticator-App wurde für die Konsole eingerichtet',
    'passkey-added': 'Ein Passkey wurde für die Konsole hinzugefügt',
    'passkey-removed': 'Ein Passkey wurde aus der Konsole entfernt',
    'recovery-codes-made': 'Neue Wiederherstellungscodes für die Konsole',
    'recovery-code-used': 'Ein Wiederherstellungscode wurde an der Konsole benutzt',
    'new-sign-in': 'Eine neue Anmeldung an der Konsole',
  },
  happened: {
    invited: (f) =>
      f.isOwn
        ? `${f.by ?? 'Jemand'} hat Sie für Latchkey eingeladen. Ihre Rolle: ${de.roles[f.role]}.`
        : `${f.name} wurde am ${f.at}${deBy(f)} eingeladen. Rolle: ${de.roles[f.role]}.`,
    'set-up': (f) => `${deAccount(f)} in der Konsole wurde am ${f.at} eingerichtet.`,
    'role-changed': (f) =>
      `Rolle oder Zuständigkeit ${f.isOwn ? 'Ihres Kontos' : `von ${f.name}`} in der Konsole wurde am ${f.at}${deBy(f)} geändert. Rolle jetzt: ${de.roles[f.role]}.`,
    disabled: (f) => `${deAccount(f)} in der Konsole wurde am ${f.at}${deBy(f)} gesperrt.`,
    enabled: (f) => `${deAccount(f)} in der Konsole wurde am ${f.at}${deBy(f)} wieder freigegeben.`,
    removed: (f) => `${deAccount(f)} in der Konsole wurde am ${f.at}${deBy(f)} entfernt.`,
    'factors-reset': (f) =>
      `Womit ${f.isOwn ? 'Sie sich anmelden' : `${f.name} sich anmeldet`}, wurde am ${f.at}${deBy(f)} zurückgesetzt und muss neu eingerichtet werden.`,
    'password-set': (f) =>
      `Das Konsolenpasswort ${f.isOwn ? 'Ihres Kontos' : `von ${f.name}`} wurde am ${f.at} geändert.`,
    'app-set': (f) =>
      `Für ${f.isOwn ? 'Ihr Konto' : f.name} wurde am ${f.at} eine Authenticator-App eingerichtet. Eine frühere gilt nicht mehr.`,
    'passkey-added': (f) => `Für ${f.isOwn ? 'Ihr Konto' : f.name} wurde am ${f.at} ein Passkey hinzugefügt.`,
    'passkey-removed': (f) => `Ein Passkey ${f.isOwn ? 'Ihres Kontos' : `von ${f.name}`} wurde am ${f.at} entfernt.`,
    'recovery-codes-made': (f) =>
      `Für ${f.isOwn ? 'Ihr Konto' : f.name} wurden am ${f.at} neue Wiederherstellungscodes erstellt. Die früheren gelten nicht mehr.`,
    'recovery-code-used': (f) =>
      `${f.isOwn ? 'Mit Ihrem Konto' : `Mit dem Konto von ${f.name}`} hat sich am ${f.at} jemand mit einem Wiederherstellungscode angemeldet.`,
    'new-sign-in': (f) => `Sie haben sich von einem neuen Ort oder Gerät angemeldet: ${f.device}, am ${f.at}.`,
  },
  invitation: {
    why: 'Wählen Sie, wie Sie sich anmelden: mit einem Passkey, oder mit einem Passwort und einer Authenticator-App.',
    label: 'Mein Konto einrichten',
    ends: 'Der Link gilt einmal, 24 Stunden lang.',
  },
  console: 'Konsole öffnen',
  ifOwnWrong: 'Das waren nicht Sie? Schreiben Sie sofort einem anderen Eigentümer dieser Installation.',
  ifOthersWrong: 'Haben Sie das nicht erwartet? Sehen Sie in der Konsole unter „Administratoren“ nach.',
  footer: 'Konsole von Latchkey. Sie erhalten diese Mail, weil Sie sie verwalten.',
  roles: { owner: 'Eigentümer', administrator: 'Administrator', helpdesk: 'Helpdesk', auditor: 'Prüfer' },
};

/** Mails about administrators, in the languages of the console. */
export const adminTexts: Record<AdminLanguage, AdminTexts> = { en, de };
