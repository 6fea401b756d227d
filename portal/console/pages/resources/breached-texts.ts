import type { InEach } from '../../languages.ts';

const en = {
  label: 'None that is on a list of stolen passwords',
  hint: 'Every bridge of the directory needs a list, or a service to ask, in its bridge.yaml (breachedPasswords). People are told beforehand, and the bridge looks when they save.',
};

const de: typeof en = {
  label: 'Keines, das auf einer Liste gestohlener Kennwörter steht',
  hint: 'Jede Bridge des Verzeichnisses braucht dafür eine Liste oder einen Dienst in ihrer bridge.yaml (breachedPasswords). Die Menschen lesen es vorher, und die Bridge prüft beim Speichern.',
};

export const breachedTexts: InEach<typeof en> = { en, de };
