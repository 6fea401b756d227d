import type { InEach } from '../../languages.ts';

const en = {
  label: 'The help desk may set one-time passwords',
  hint: 'For somebody who has no mail, no phone and no factor. Whoever sets one can sign in as that person until they have chosen their own; the person is told by mail who it was. Every bridge of the directory has to allow it in its bridge.yaml as well (helpers.oneTimePasswords).',
};

const de: typeof en = {
  label: 'Der Helpdesk darf Einmalkennwörter setzen',
  hint: 'Für jemanden ohne Mail, Telefon und Faktor. Wer eines setzt, kann sich als diese Person anmelden, bis sie ein eigenes gewählt hat; sie erfährt per Mail, wer es war. Jede Bridge des Verzeichnisses muss es in ihrer bridge.yaml ebenfalls erlauben (helpers.oneTimePasswords).',
};

export const helpersTexts: InEach<typeof en> = { en, de };
