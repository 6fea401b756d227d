import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';
import { detailNames as namesDe } from '../../../texts/de/detail-names.ts';
import { detailNames as namesEn } from '../../../texts/en/detail-names.ts';
import type { InEach } from '../../languages.ts';

interface DetailWords {
  readonly lead: string;
  readonly needsAction: string;
  /** What everybody calls them: the very words that people read in their portal. */
  readonly names: Record<AttributeName, string>;
  readonly careful: string;
  readonly mayBeEmpty: string;
  readonly maxLength: string;
  readonly choices: string;
  readonly choicesHint: string;
  readonly form: string;
  readonly formHint: string;
  readonly label: (language: string) => string;
  readonly labelHint: string;
}

const en: DetailWords = {
  lead: 'People see what the directory has about them, and change it there. Nothing of it is kept in the cloud. A bridge has to open each of these as well (openAttributes in bridge.yaml), and its account needs the right to write it: bridge check says so.',
  needsAction: 'Shown under “My data”: allow “Change their own data” as well.',
  names: namesEn,
  careful: 'Look first whether another system proves by this number who somebody is, such as Microsoft Entra ID.',
  mayBeEmpty: 'May be left empty',
  maxLength: 'Characters at most',
  choices: 'Only one of these',
  choicesHint: 'One on each line. Left empty: anything.',
  form: 'Form',
  formHint:
    '# stands for a digit, @ for a letter, * for anything, and all else for itself: @-#.### takes B-2.114. Left empty: any.',
  label: (language) => `Name shown (${language})`,
  labelHint: 'Left empty: the usual one.',
};

const de: DetailWords = {
  lead: 'Die Leute sehen, was das Verzeichnis über sie hat, und ändern es dort. In der Cloud bleibt nichts davon. Auch eine Bridge muss jede dieser Angaben freigeben (openAttributes in bridge.yaml), und ihr Konto braucht das Recht, sie zu schreiben: bridge check sagt es.',
  needsAction: 'Zu sehen unter „Meine Daten“: Erlauben Sie auch „Eigene Daten ändern“.',
  names: namesDe,
  careful:
    'Sehen Sie zuerst nach, ob ein anderes System mit dieser Nummer prüft, wer jemand ist, etwa Microsoft Entra ID.',
  mayBeEmpty: 'Darf leer bleiben',
  maxLength: 'Höchstens so viele Zeichen',
  choices: 'Nur eines davon',
  choicesHint: 'Eines in jeder Zeile. Leer: alles.',
  form: 'Form',
  formHint:
    '# steht für eine Ziffer, @ für einen Buchstaben, * für Beliebiges, alles andere für sich: @-#.### nimmt B-2.114. Leer: jede.',
  label: (language) => `Gezeigter Name (${language})`,
  labelHint: 'Leer: der übliche.',
};

export const detailWords: InEach<DetailWords> = { en, de };
