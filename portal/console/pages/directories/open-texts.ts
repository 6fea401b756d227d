import { detailNames as namesDe } from '../../../texts/de/detail-names.ts';
import { detailNames as namesEn } from '../../../texts/en/detail-names.ts';
import type { InEach } from '../../languages.ts';

const en = {
  title: 'Details that it opens to people',
  names: namesEn,
  none: 'None. Name them under openAttributes in its bridge.yaml if people are to see and change them.',
  readOnly: (names: string) =>
    `Its account may not write: ${names}. People see them and cannot change them. bridge check says what has to be delegated.`,
};

const de: typeof en = {
  title: 'Angaben, die sie freigibt',
  names: namesDe,
  none: 'Keine. Nennen Sie sie unter openAttributes in ihrer bridge.yaml, wenn die Leute sie sehen und ändern sollen.',
  readOnly: (names) =>
    `Ihr Konto darf nicht schreiben: ${names}. Die Leute sehen sie und können sie nicht ändern. bridge check sagt, was zu delegieren ist.`,
};

export const openTexts: InEach<typeof en> = { en, de };
