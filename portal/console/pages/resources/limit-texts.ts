import type { UnkeptRules } from '#shared/api/bridge-limits.ts';
import type { InEach } from '../../languages.ts';

interface LimitTexts {
  readonly unkeptTitle: string;
  readonly unkept: Record<UnkeptRules, string>;
  readonly toDirectory: string;
  readonly closed: (name: string) => string;
  readonly readOnly: (name: string) => string;
}

const en: LimitTexts = {
  unkeptTitle: 'Nobody can choose a new password on this portal now',
  unkept: {
    'bridge-too-old':
      'A running bridge of the directory does not know all the rules for passwords that are in force here. Rather than leave a rule out, nothing is sent to it. Update the bridge, or take the newer rules out.',
    'no-breached-source':
      'No password may be on a list of stolen ones here, and a running bridge of the directory has nowhere to look. Rather than leave the rule out, nothing is sent to it. Set breachedPasswords in its bridge.yaml and restart it, or take the rule out.',
  },
  toDirectory: 'To the bridges',
  closed: (name) =>
    `A running bridge of this directory has not opened it: people neither see nor change it. Add ${name} to openAttributes in its bridge.yaml and restart it.`,
  readOnly: (name) =>
    `The account of a running bridge may not write ${name}: people see it and cannot change it. bridge check says what has to be delegated.`,
};

const de: LimitTexts = {
  unkeptTitle: 'Auf diesem Portal kann zurzeit niemand ein neues Kennwort wählen',
  unkept: {
    'bridge-too-old':
      'Eine laufende Bridge des Verzeichnisses kennt nicht alle Regeln für Kennwörter, die hier gelten. Statt eine Regel wegzulassen, wird ihr nichts geschickt. Aktualisieren Sie die Bridge, oder nehmen Sie die neueren Regeln heraus.',
    'no-breached-source':
      'Hier darf kein Kennwort auf einer Liste gestohlener stehen, und eine laufende Bridge des Verzeichnisses kann nirgends nachsehen. Statt die Regel wegzulassen, wird ihr nichts geschickt. Setzen Sie breachedPasswords in ihrer bridge.yaml und starten Sie sie neu, oder nehmen Sie die Regel heraus.',
  },
  toDirectory: 'Zu den Bridges',
  closed: (name) =>
    `Eine laufende Bridge dieses Verzeichnisses hat es nicht freigegeben: Die Leute sehen und ändern es nicht. Ergänzen Sie ${name} unter openAttributes in ihrer bridge.yaml, und starten Sie sie neu.`,
  readOnly: (name) =>
    `Das Konto einer laufenden Bridge darf ${name} nicht schreiben: Die Leute sehen es und können es nicht ändern. bridge check sagt, was zu delegieren ist.`,
};

export const limitTexts: InEach<LimitTexts> = { en, de };
