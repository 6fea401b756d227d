import type { InEach } from '../../languages.ts';

export const texts: InEach<{
  readonly title: string;
  readonly lead: string;
  readonly make: string;
  readonly empty: string;
  readonly columns: Readonly<Record<'name' | 'may' | 'reaches' | 'ends' | 'used' | 'by' | 'do', string>>;
  readonly permissions: (count: number) => string;
  readonly everything: string;
  readonly end: string;
  readonly endQuestion: (name: string) => string;
  readonly endText: string;
  readonly ended: (name: string) => string;
  readonly isOver: string;
  readonly newTitle: string;
  readonly newLead: string;
  readonly name: string;
  readonly nameHint: string;
  readonly nameMissing: string;
  readonly may: string;
  readonly mayHint: string;
  readonly mayMissing: string;
  readonly places: string;
  readonly placesHint: string;
  readonly ends: string;
  readonly days: (count: number) => string;
  readonly made: string;
  readonly madeHint: (day: string) => string;
  readonly tooMany: { readonly title: string; readonly text: string };
  readonly tooWide: { readonly title: string; readonly text: string };
  readonly done: string;
}> = {
  en: {
    title: 'API keys',
    lead: 'With a key, a program does what administrators do here. Give each program its own, with as little as it needs.',
    make: 'Make a key',
    empty: 'No program has a key.',
    columns: {
      name: 'Name',
      may: 'May',
      reaches: 'Reaches',
      ends: 'Ends',
      used: 'Last used',
      by: 'Made by',
      do: 'Action',
    },
    permissions: (count) => (count === 1 ? '1 permission' : `${count} permissions`),
    everything: 'everything',
    end: 'End',
    endQuestion: (name) => `End the key “${name}”?`,
    endText:
      'The program that uses it is refused from its next request on. A key that has ended cannot be brought back.',
    ended: (name) => `The key “${name}” has ended.`,
    isOver: 'over',
    newTitle: 'Make a key',
    newLead: 'A key may no more than you may. It is shown once.',
    name: 'Which program is it for?',
    nameHint: 'Stands in this list and in the audit trail.',
    nameMissing: 'Say which program the key is for',
    may: 'What may it do?',
    mayHint:
      'Nobody can give a program the right to change administrators, keys or settings, or to erase the audit trail.',
    mayMissing: 'Choose at least one thing that the program may do',
    places: 'What does it reach?',
    placesHint: 'What it does not reach is not there for it.',
    ends: 'When does it end?',
    days: (count) => `in ${count} days`,
    made: 'The key',
    madeHint: (day) => `It ends on ${day}. Send it as “Authorization: Bearer …”.`,
    tooMany: { title: 'There are 100 keys already', text: 'End one that is not needed any more, then make this one.' },
    tooWide: { title: 'That is more than you may', text: 'A key reaches no further than who makes it.' },
    done: 'Back to the keys',
  },
  de: {
    title: 'API-Schlüssel',
    lead: 'Mit einem Schlüssel tut ein Programm, was Administratoren hier tun. Geben Sie jedem Programm einen eigenen, mit so wenig wie nötig.',
    make: 'Schlüssel anlegen',
    empty: 'Kein Programm hat einen Schlüssel.',
    columns: {
      name: 'Name',
      may: 'Darf',
      reaches: 'Reicht bis',
      ends: 'Endet',
      used: 'Zuletzt benutzt',
      by: 'Von',
      do: 'Aktion',
    },
    permissions: (count) => (count === 1 ? '1 Recht' : `${count} Rechte`),
    everything: 'alles',
    end: 'Beenden',
    endQuestion: (name) => `Den Schlüssel „${name}“ beenden?`,
    endText:
      'Das Programm, das ihn benutzt, wird ab der nächsten Anfrage abgewiesen. Ein beendeter Schlüssel kommt nicht zurück.',
    ended: (name) => `Der Schlüssel „${name}“ ist beendet.`,
    isOver: 'abgelaufen',
    newTitle: 'Schlüssel anlegen',
    newLead: 'Ein Schlüssel darf nicht mehr als Sie selbst. Er wird einmal gezeigt.',
    name: 'Für welches Programm ist er?',
    nameHint: 'Steht in dieser Liste und im Protokoll.',
    nameMissing: 'Schreiben Sie, für welches Programm der Schlüssel ist',
    may: 'Was darf es?',
    mayHint:
      'Niemand kann einem Programm erlauben, Administratoren, Schlüssel oder Einstellungen zu ändern oder im Protokoll zu löschen.',
    mayMissing: 'Wählen Sie mindestens eines, was das Programm darf',
    places: 'Was erreicht es?',
    placesHint: 'Was es nicht erreicht, ist für es nicht da.',
    ends: 'Wann endet er?',
    days: (count) => `in ${count} Tagen`,
    made: 'Der Schlüssel',
    madeHint: (day) => `Er endet am ${day}. Senden Sie ihn als „Authorization: Bearer …“.`,
    tooMany: { title: 'Es gibt schon 100 Schlüssel', text: 'Beenden Sie einen, der nicht mehr gebraucht wird.' },
    tooWide: { title: 'Das ist mehr, als Sie dürfen', text: 'Ein Schlüssel reicht nicht weiter als wer ihn anlegt.' },
    done: 'Zurück zu den Schlüsseln',
  },
};
