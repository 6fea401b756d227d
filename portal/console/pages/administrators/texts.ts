import type { AdminRole } from '#shared/domain/admin-roles.ts';
import type { InEach } from '../../languages.ts';
import type { Explained } from '../../texts.ts';

type State = 'invited' | 'active' | 'disabled';
type Deed = 'disable' | 'enable' | 'resend' | 'reset' | 'remove';

export const texts: InEach<{
  readonly title: string;
  readonly lead: string;
  readonly invite: string;
  readonly columns: Readonly<Record<'name' | 'role' | 'places' | 'state' | 'seen', string>>;
  readonly you: string;
  readonly everything: string;
  readonly states: Readonly<Record<State, string>>;
  readonly roleMeans: Readonly<Record<AdminRole, string>>;
  readonly newTitle: string;
  readonly newLead: string;
  readonly name: string;
  readonly nameMissing: string;
  readonly mail: string;
  readonly mailHint: string;
  readonly mailWrong: string;
  readonly taken: Explained;
  readonly language: string;
  readonly role: string;
  readonly places: string;
  readonly placesHint: string;
  readonly ownerPlaces: string;
  readonly send: string;
  readonly invited: (mail: string) => string;
  readonly mailed: string;
  readonly since: string;
  readonly lastSignIn: string;
  readonly never: string;
  readonly change: string;
  readonly changed: (name: string) => string;
  readonly deeds: Readonly<
    Record<
      Deed,
      {
        readonly button: string;
        readonly question: (name: string) => string;
        readonly text: string;
        readonly done: (name: string) => string;
      }
    >
  >;
  readonly more: string;
}> = {
  en: {
    title: 'Administrators',
    lead: 'Who may do what in this console. Everybody signs in with two factors. Owners are told of every change here.',
    invite: 'Invite somebody',
    columns: { name: 'Name', role: 'Role', places: 'Looks after', state: 'State', seen: 'Last sign-in' },
    you: 'you',
    everything: 'everything',
    states: { invited: 'invited', active: 'active', disabled: 'disabled' },
    roleMeans: {
      owner: 'Everything, and who administers. There is always one.',
      administrator: 'Everything but administrators, settings of the deployment, and erasing what was written down.',
      helpdesk: 'Helps one person at a time: sees people, tokens and requests, and decides on requests.',
      auditor: 'Sees everything and changes nothing.',
    },
    newTitle: 'Invite somebody',
    newLead: 'They get a mail with a link that works once, for 24 hours, and choose how they sign in.',
    name: 'Name',
    nameMissing: 'Type a name',
    mail: 'E-mail address',
    mailHint:
      'They sign in with it, and cannot change it. Choose one that does not open with a password that they reset here.',
    mailWrong: 'That is no e-mail address',
    taken: { title: 'That address is an administrator’s', text: 'Everybody has an address of their own.' },
    language: 'Language of their mails',
    role: 'Role',
    places: 'What do they look after?',
    placesHint: 'What they do not look after is not there for them.',
    ownerPlaces: 'An owner looks after everything.',
    send: 'Send the invitation',
    invited: (mail) => `The invitation was sent to ${mail}.`,
    mailed: 'E-mail address',
    since: 'Added',
    lastSignIn: 'Last sign-in',
    never: 'never',
    change: 'Change role and places',
    changed: (name) => `${name} was changed. It counts from their next click on.`,
    more: 'What else you can do',
    deeds: {
      disable: {
        button: 'Disable',
        question: (name) => `Disable ${name}?`,
        text: 'They are signed out at once and cannot sign in. You can enable them again, with what they signed in with.',
        done: (name) => `${name} is disabled.`,
      },
      enable: {
        button: 'Enable again',
        question: (name) => `Enable ${name} again?`,
        text: 'They can sign in again with what they had.',
        done: (name) => `${name} can sign in again.`,
      },
      resend: {
        button: 'Send a new link',
        question: (name) => `Send ${name} a new link?`,
        text: 'The former link no longer works.',
        done: (name) => `${name} got a new link.`,
      },
      reset: {
        button: 'Let them set up again how they sign in',
        question: (name) => `Let ${name} set everything up again?`,
        text: 'For who lost a passkey or an app. Make sure that it is really them who asks: call them. What they sign in with now is taken away, they are signed out, and get a link by mail.',
        done: (name) => `${name} got a link to set everything up again.`,
      },
      remove: {
        button: 'Remove',
        question: (name) => `Remove ${name}?`,
        text: 'Their account and all that they sign in with is deleted. What they did stays in the audit trail.',
        done: (name) => `${name} was removed.`,
      },
    },
  },
  de: {
    title: 'Administratoren',
    lead: 'Wer in dieser Konsole was darf. Alle melden sich mit zwei Faktoren an. Eigentümer erfahren von jeder Änderung hier.',
    invite: 'Jemanden einladen',
    columns: { name: 'Name', role: 'Rolle', places: 'Betreut', state: 'Zustand', seen: 'Letzte Anmeldung' },
    you: 'Sie',
    everything: 'alles',
    states: { invited: 'eingeladen', active: 'aktiv', disabled: 'gesperrt' },
    roleMeans: {
      owner: 'Alles, auch wer verwaltet. Es gibt immer einen.',
      administrator: 'Alles außer Administratoren, Einstellungen der Installation und dem Löschen im Protokoll.',
      helpdesk: 'Hilft einer Person nach der anderen: sieht Personen, Token und Anträge, und entscheidet über Anträge.',
      auditor: 'Sieht alles und ändert nichts.',
    },
    newTitle: 'Jemanden einladen',
    newLead:
      'Die Person erhält eine Mail mit einem Link, der einmal und 24 Stunden lang gilt, und wählt, wie sie sich anmeldet.',
    name: 'Name',
    nameMissing: 'Geben Sie einen Namen ein',
    mail: 'E-Mail-Adresse',
    mailHint:
      'Damit meldet sich die Person an; sie ist nicht änderbar. Nehmen Sie eine, die sich nicht mit einem Kennwort öffnet, das hier zurückgesetzt wird.',
    mailWrong: 'Das ist keine E-Mail-Adresse',
    taken: { title: 'Diese Adresse gehört schon einem Administrator', text: 'Jeder hat eine eigene Adresse.' },
    language: 'Sprache der Mails',
    role: 'Rolle',
    places: 'Was wird betreut?',
    placesHint: 'Was jemand nicht betreut, ist für ihn nicht da.',
    ownerPlaces: 'Ein Eigentümer betreut alles.',
    send: 'Einladung senden',
    invited: (mail) => `Die Einladung wurde an ${mail} gesendet.`,
    mailed: 'E-Mail-Adresse',
    since: 'Hinzugefügt',
    lastSignIn: 'Letzte Anmeldung',
    never: 'nie',
    change: 'Rolle und Zuständigkeit ändern',
    changed: (name) => `${name} wurde geändert. Es gilt ab dem nächsten Klick.`,
    more: 'Was Sie sonst tun können',
    deeds: {
      disable: {
        button: 'Sperren',
        question: (name) => `${name} sperren?`,
        text: 'Die Person wird sofort abgemeldet und kann sich nicht anmelden. Sie können sie wieder freigeben, mit dem, womit sie sich angemeldet hat.',
        done: (name) => `${name} ist gesperrt.`,
      },
      enable: {
        button: 'Wieder freigeben',
        question: (name) => `${name} wieder freigeben?`,
        text: 'Die Person kann sich wieder anmelden wie vorher.',
        done: (name) => `${name} kann sich wieder anmelden.`,
      },
      resend: {
        button: 'Neuen Link senden',
        question: (name) => `${name} einen neuen Link senden?`,
        text: 'Der frühere Link gilt nicht mehr.',
        done: (name) => `${name} hat einen neuen Link erhalten.`,
      },
      reset: {
        button: 'Anmeldung neu einrichten lassen',
        question: (name) => `${name} alles neu einrichten lassen?`,
        text: 'Für wer einen Passkey oder die App verloren hat. Vergewissern Sie sich, dass wirklich diese Person fragt: rufen Sie an. Womit sie sich jetzt anmeldet, wird entfernt; sie wird abgemeldet und erhält einen Link per Mail.',
        done: (name) => `${name} hat einen Link zum neuen Einrichten erhalten.`,
      },
      remove: {
        button: 'Entfernen',
        question: (name) => `${name} entfernen?`,
        text: 'Das Konto und alles, womit die Person sich anmeldet, wird gelöscht. Was sie getan hat, bleibt im Protokoll.',
        done: (name) => `${name} wurde entfernt.`,
      },
    },
  },
};
