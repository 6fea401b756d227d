import type { ConsoleLanguage } from '../../languages.ts';

/** ICAO; and DIN 5009 of 2022, the names of towns. In the order of the alphabet. */
const letters: Readonly<Record<ConsoleLanguage, string>> = {
  en: 'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey Xray Yankee Zulu',
  de: 'Aachen Berlin Chemnitz Düsseldorf Essen Frankfurt Goslar Hamburg Ingelheim Jena Köln Leipzig München Nürnberg Offenbach Potsdam Quickborn Rostock Salzwedel Tübingen Unna Völklingen Wuppertal Xanten Ypsilon Zwickau',
};
const digits: Readonly<Record<ConsoleLanguage, string>> = {
  en: 'zero one two three four five six seven eight nine',
  de: 'null eins zwei drei vier fünf sechs sieben acht neun',
};
const others: Readonly<Record<ConsoleLanguage, Readonly<Record<string, string>>>> = {
  en: { '-': 'hyphen', '+': 'plus', '=': 'equals', '?': 'question mark', '%': 'per cent', '#': 'hash' },
  de: { '-': 'Bindestrich', '+': 'plus', '=': 'gleich', '?': 'Fragezeichen', '%': 'Prozent', '#': 'Raute' },
};
const capital: Readonly<Record<ConsoleLanguage, string>> = { en: 'capital', de: 'groß' };

/**
 * A password as it is read out on the phone, piece by piece: a piece ends after a hyphen, which belongs to the password.
 * `Tu-39` is `Tu-`: capital Tango, Uniform, hyphen; `39`: three, nine.
 */
export function spelled(password: string, language: ConsoleLanguage): readonly { piece: string; said: string }[] {
  const pieces = password.match(/[^-]*-|[^-]+$/g) ?? [];
  return pieces.map((piece) => ({ piece, said: [...piece].map((each) => nameOf(each, language)).join(', ') }));
}

function nameOf(character: string, language: ConsoleLanguage): string {
  const place = character.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0);
  const letter = letters[language].split(' ')[place];
  if (letter !== undefined) return character === character.toLowerCase() ? letter : `${capital[language]} ${letter}`;
  if (/^[0-9]$/.test(character)) return digits[language].split(' ')[Number(character)]!;
  return others[language][character] ?? character;
}
