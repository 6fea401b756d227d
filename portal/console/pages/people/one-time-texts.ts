import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import type { InEach } from '../../languages.ts';

interface OneTimeTexts {
  readonly title: (name: string) => string;
  readonly lead: string;
  readonly points: readonly string[];
  readonly who: (name: string, login: string) => string;
  readonly confirm: string;
  readonly again: string;
  readonly working: string;
  readonly shownTitle: (name: string) => string;
  readonly shown: string;
  readonly spelling: string;
  readonly hide: string;
  readonly show: string;
  readonly hidden: string;
  readonly close: string;
  readonly done: (name: string) => string;
  readonly why: Partial<Readonly<Record<OutcomeCode | 'rules' | 'trust', string>>>;
  readonly password: string;
  readonly other: string;
}

/** What the step says in which a helper sets a password for one sign-in. */
export const oneTimeTexts: InEach<OneTimeTexts> = {
  en: {
    title: (name) => `Set a one-time password for ${name}?`,
    lead: 'You will know a password of somebody else. Do this only for somebody who has no other way, and whom you have recognised yourself.',
    points: [
      'Ask first who they are: look at a document, or call a number that you know.',
      'It works for one sign-in. There they have to choose their own, which you do not learn.',
      'Until then whoever knows it can sign in as them. That you set it stands in the log, and in a mail to them.',
      'They are signed out everywhere.',
    ],
    who: (name, login) => `It is for ${name}, user name ${login}.`,
    confirm: 'I know who they are: set it',
    again: 'Try a longer one',
    working: 'The directory is setting it…',
    shownTitle: (name) => `The one-time password of ${name}`,
    shown: 'Read it out or let them type it here and now. It is shown this once, and never sent by mail.',
    spelling: 'Letter by letter',
    hide: 'Hide',
    show: 'Show again',
    hidden: 'Hidden',
    close: 'They have it: close',
    done: (name) => `${name} can sign in with it, and chooses a password of their own there.`,
    why: {
      rules:
        'The rules of the portal and of the directory leave no password that could be made here. Nothing was changed.',
      trust:
        'The bridges that the cloud names are not those that were confirmed for this directory. Nothing left this browser. Please tell your security team.',
      'must-change-void':
        'The password of this account never expires, or it signs in by smart card alone: the directory would let it keep this password for good. Nothing was changed. IT can look at the account.',
      'protected-account': 'The directory’s own administrators are not touched. Nothing was changed.',
      'outside-scope': 'This account is outside of what the bridge serves. Nothing was changed.',
      'account-not-found': 'The directory does not have this account any more.',
      'account-disabled': 'This account is switched off in the directory. Nothing was changed.',
      'account-expired': 'This account has run out in the directory. Nothing was changed.',
      'no-rights':
        'The bridge’s service account lacks the right to reset passwords, or to demand a new one (pwdLastSet). Nothing was changed.',
      'job-refused': 'The bridge refused it by its own configuration. Nothing was changed; its log says why.',
      'directory-refused':
        'The directory did not allow it. Nothing was changed; the log of the bridge says what it answered.',
      'directory-unavailable': 'No domain controller answers at present. Nothing was changed.',
      'rate-capped':
        'The bridge has reached its own limit for one-time passwords. Nothing was changed; try again in an hour.',
      expired: 'No bridge took it in time. Nothing was changed.',
      unknown:
        'We could not find out how it ended. The password may have been set: set another one now, and the first no longer counts.',
    },
    password:
      'The directory did not take this password: its rules for this person may be stricter than it says. Nothing was changed.',
    other: 'It was not done. Nothing was changed.',
  },
  de: {
    title: (name) => `Ein Einmalkennwort für ${name} setzen?`,
    lead: 'Sie kennen dann ein Kennwort von jemand anderem. Tun Sie das nur, wenn die Person keinen anderen Weg hat und Sie selbst sie erkannt haben.',
    points: [
      'Fragen Sie zuerst, wer es ist: Sehen Sie einen Ausweis an, oder rufen Sie eine Nummer an, die Sie kennen.',
      'Es gilt für eine Anmeldung. Dabei muss die Person ein eigenes wählen, das Sie nicht erfahren.',
      'Bis dahin kann sich jeder, der es kennt, als diese Person anmelden. Dass Sie es gesetzt haben, steht im Protokoll und in einer Mail an sie.',
      'Die Person wird überall abgemeldet.',
    ],
    who: (name, login) => `Es ist für ${name}, Benutzername ${login}.`,
    confirm: 'Ich weiß, wer es ist: setzen',
    again: 'Ein längeres versuchen',
    working: 'Das Verzeichnis setzt es …',
    shownTitle: (name) => `Das Einmalkennwort von ${name}`,
    shown:
      'Lesen Sie es vor, oder lassen Sie es jetzt gleich eintippen. Es wird nur dieses eine Mal gezeigt und nie per Mail geschickt.',
    spelling: 'Buchstabe für Buchstabe',
    hide: 'Verbergen',
    show: 'Wieder zeigen',
    hidden: 'Verborgen',
    close: 'Die Person hat es: schließen',
    done: (name) => `${name} kann sich damit anmelden und wählt dabei ein eigenes Kennwort.`,
    why: {
      rules:
        'Die Regeln des Portals und des Verzeichnisses lassen kein Kennwort zu, das sich hier erzeugen ließe. Es wurde nichts geändert.',
      trust:
        'Die Bridges, die die Cloud nennt, sind nicht die für dieses Verzeichnis bestätigten. Nichts hat diesen Browser verlassen. Bitte sagen Sie es Ihrem Sicherheitsteam.',
      'must-change-void':
        'Das Kennwort dieses Kontos läuft nie ab, oder es meldet sich nur mit Smartcard an: Das Verzeichnis ließe es dieses Kennwort auf Dauer behalten. Es wurde nichts geändert. Die IT kann sich das Konto ansehen.',
      'protected-account':
        'Die Administration des Verzeichnisses selbst wird nicht angefasst. Es wurde nichts geändert.',
      'outside-scope': 'Dieses Konto liegt außerhalb dessen, was die Bridge bedient. Es wurde nichts geändert.',
      'account-not-found': 'Das Verzeichnis hat dieses Konto nicht mehr.',
      'account-disabled': 'Dieses Konto ist im Verzeichnis abgeschaltet. Es wurde nichts geändert.',
      'account-expired': 'Dieses Konto ist im Verzeichnis abgelaufen. Es wurde nichts geändert.',
      'no-rights':
        'Dem Dienstkonto der Bridge fehlt das Recht, Kennwörter zurückzusetzen oder ein neues zu verlangen (pwdLastSet). Es wurde nichts geändert.',
      'job-refused':
        'Die Bridge hat es nach ihrer eigenen Konfiguration abgelehnt. Es wurde nichts geändert; ihr Protokoll sagt, warum.',
      'directory-refused':
        'Das Verzeichnis hat es nicht zugelassen. Es wurde nichts geändert; das Protokoll der Bridge sagt, was es geantwortet hat.',
      'directory-unavailable': 'Zurzeit antwortet kein Domänencontroller. Es wurde nichts geändert.',
      'rate-capped':
        'Die Bridge hat ihre eigene Grenze für Einmalkennwörter erreicht. Es wurde nichts geändert; versuchen Sie es in einer Stunde wieder.',
      expired: 'Keine Bridge nahm es rechtzeitig an. Es wurde nichts geändert.',
      unknown:
        'Wir konnten nicht herausfinden, wie es ausging. Das Kennwort kann gesetzt sein: Setzen Sie jetzt ein anderes, dann gilt das erste nicht mehr.',
    },
    password:
      'Das Verzeichnis hat dieses Kennwort nicht angenommen: Für diese Person gelten vielleicht strengere Regeln, als es sagt. Es wurde nichts geändert.',
    other: 'Es wurde nicht gesetzt, und nichts wurde geändert.',
  },
};
