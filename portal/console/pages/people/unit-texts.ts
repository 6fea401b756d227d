import type { UnitKind } from '#shared/protocol/member-list.ts';
import type { InEach } from '../../languages.ts';

interface Words {
  /** As choices of whom something is about. */
  readonly choice: Readonly<Record<UnitKind, string>>;
  readonly name: Readonly<Record<UnitKind, string>>;
  readonly nameHint: Readonly<Record<UnitKind, string>>;
  readonly search: Readonly<Record<UnitKind, string>>;
  readonly searching: string;
  readonly found: Readonly<Record<UnitKind, string>>;
  readonly none: string;
  readonly cutOff: string;
  readonly failed: string;
  readonly chooseFirst: Readonly<Record<UnitKind, string>>;
}

/** What is said where a group or an OU of the directory is chosen. */
export const unitTexts: InEach<Words> = {
  en: {
    choice: { group: 'A group of the directory', ou: 'An organisational unit' },
    name: { group: 'How the group’s name begins', ou: 'How the unit’s name begins' },
    nameHint: {
      group:
        'A bridge looks in the directory. Whoever is in it through other groups belongs to it. A primary group, such as Domain Users, shows nobody.',
      ou: 'A bridge looks in the directory. Who is in units beneath belongs to it.',
    },
    search: { group: 'Find groups', ou: 'Find units' },
    searching: 'A bridge is looking in the directory…',
    found: { group: 'Group', ou: 'Organisational unit' },
    none: 'There is none whose name begins so.',
    cutOff: 'There are more: type more of the name.',
    failed: 'The bridge could not read it',
    chooseFirst: { group: 'Find a group and choose it first.', ou: 'Find a unit and choose it first.' },
  },
  de: {
    choice: { group: 'Eine Gruppe des Verzeichnisses', ou: 'Eine Organisationseinheit' },
    name: { group: 'Wie der Name der Gruppe beginnt', ou: 'Wie der Name der Einheit beginnt' },
    nameHint: {
      group:
        'Eine Bridge sieht im Verzeichnis nach. Wer über andere Gruppen darin ist, gehört dazu. Eine primäre Gruppe wie Domänen-Benutzer zeigt niemanden.',
      ou: 'Eine Bridge sieht im Verzeichnis nach. Wer in Einheiten darunter ist, gehört dazu.',
    },
    search: { group: 'Gruppen suchen', ou: 'Einheiten suchen' },
    searching: 'Eine Bridge sieht im Verzeichnis nach …',
    found: { group: 'Gruppe', ou: 'Organisationseinheit' },
    none: 'Es gibt keine, deren Name so beginnt.',
    cutOff: 'Es gibt mehr: Schreiben Sie mehr vom Namen.',
    failed: 'Die Bridge konnte es nicht lesen',
    chooseFirst: {
      group: 'Suchen Sie zuerst eine Gruppe und wählen Sie sie.',
      ou: 'Suchen Sie zuerst eine Einheit und wählen Sie sie.',
    },
  },
};
