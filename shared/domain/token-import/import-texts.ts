import type { OpeningError } from './open-pskc.ts';
import type { PskcError } from './pskc-file.ts';
import type { CsvError } from './read-csv.ts';
import type { ImportNote, ImportProblemCode } from './supplied-token.ts';

/** Why a file as a whole is not imported. */
export type ImportFileError = CsvError['code'] | PskcError['code'] | OpeningError['code'];

/** What an import says: what is wrong, and what to do. Read in the console and at the terminal. */
export interface ImportTexts {
  readonly problems: Readonly<Record<ImportProblemCode, string>>;
  readonly notes: Readonly<Record<ImportNote, string>>;
  readonly files: Readonly<Record<ImportFileError, string>>;
}

const askMaker = 'Ask the maker for another file.';
const english: ImportTexts = {
  problems: {
    'bad-quotes': 'A quotation mark is not closed. Correct the line.',
    'no-serial': 'The serial number is missing.',
    'bad-serial': 'A serial number has letters and digits, 32 at most.',
    twice: 'An earlier entry has the same serial number. Only that one is imported.',
    'no-secret': 'The secret is missing.',
    'several-secrets': 'There is more than one secret. Keep one of them.',
    'bad-secret': 'The secret is neither in hexadecimal nor in base32. Is it the right column?',
    'secret-too-short': 'The secret is shorter than 16 bytes, which is not safe. It is not imported.',
    'secret-too-long': 'The secret is longer than 64 bytes.',
    'bad-type': 'The type is totp, hotp or ocra.',
    'bad-algorithm': 'The algorithm is sha1, sha256 or sha512.',
    'bad-digits': 'A code has 6 or 8 digits.',
    'bad-period': 'The period is 30 or 60 seconds.',
    'bad-counter': 'The counter is a whole number.',
    'bad-suite': 'The OCRA suite is not valid.',
    'unaskable-suite': 'The suite needs a question of 8 digits or more, a code in digits, and neither P nor S.',
    'other-algorithm': 'Only TOTP, HOTP and OCRA can be imported.',
    'other-usage': 'The file says that this key is not for codes.',
    'not-decimal': 'Only codes in plain digits can be imported.',
    'derived-key': `The key is not in the file: it is derived from one that only the maker has. ${askMaker}`,
    'unknown-cipher': `The key is encrypted in a way that cannot be opened here. ${askMaker}`,
    'no-mac': `Nothing proves that this key was not altered. ${askMaker}`,
    'wrong-mac': `This key was altered or damaged on its way. ${askMaker}`,
    damaged: `This key is damaged. ${askMaker}`,
  },
  notes: {
    expired: 'The maker’s date for this device is over.',
    'pin-policy': 'The file asks for a PIN with the code. People set theirs by themselves.',
  },
  files: {
    empty: 'There is no device in this file.',
    'too-many': 'There are more than 20,000 devices in this file. Split it.',
    'no-serial-column': 'Which column holds the serial number?',
    'no-secret-column': 'Which column holds the secret?',
    'not-xml': `This is not XML that can be read; perhaps a part of it is missing. ${askMaker}`,
    'document-type': 'The file has a document type (DOCTYPE). Such files are not opened, for your safety.',
    'too-deep': 'The file is nested too deeply to be one of devices.',
    'too-large': 'The file is too large. Split it.',
    'not-pskc': 'This XML is not PSKC (RFC 6030), the format of makers of devices.',
    'key-needed': 'The file is encrypted.',
    'wrong-key': 'It does not open: the key or passphrase is wrong, or the file was altered.',
    'for-certificate':
      'The file is encrypted for a certificate. Ask the maker for one that opens with a key or a passphrase.',
    'unknown-protection': `The file is encrypted in a way that cannot be opened here. ${askMaker}`,
  },
};

const fragen = 'Bitten Sie den Hersteller um eine andere Datei.';
const german: ImportTexts = {
  problems: {
    'bad-quotes': 'Ein Anführungszeichen ist nicht geschlossen. Berichtigen Sie die Zeile.',
    'no-serial': 'Die Seriennummer fehlt.',
    'bad-serial': 'Eine Seriennummer hat Buchstaben und Ziffern, höchstens 32.',
    twice: 'Ein früherer Eintrag hat dieselbe Seriennummer. Nur dieser wird übernommen.',
    'no-secret': 'Das Geheimnis fehlt.',
    'several-secrets': 'Es ist mehr als ein Geheimnis da. Behalten Sie eines davon.',
    'bad-secret': 'Das Geheimnis ist weder hexadezimal noch in Base32. Ist es die richtige Spalte?',
    'secret-too-short': 'Das Geheimnis ist kürzer als 16 Bytes und damit nicht sicher. Es wird nicht übernommen.',
    'secret-too-long': 'Das Geheimnis ist länger als 64 Bytes.',
    'bad-type': 'Die Art ist totp, hotp oder ocra.',
    'bad-algorithm': 'Der Algorithmus ist sha1, sha256 oder sha512.',
    'bad-digits': 'Ein Code hat 6 oder 8 Ziffern.',
    'bad-period': 'Der Zeitschritt ist 30 oder 60 Sekunden lang.',
    'bad-counter': 'Der Zähler ist eine ganze Zahl.',
    'bad-suite': 'Die OCRA-Suite ist nicht gültig.',
    'unaskable-suite':
      'Die Suite braucht eine Frage von 8 Ziffern oder mehr, einen Code aus Ziffern und weder P noch S.',
    'other-algorithm': 'Nur TOTP, HOTP und OCRA können übernommen werden.',
    'other-usage': 'Laut Datei ist dieser Schlüssel nicht für Codes bestimmt.',
    'not-decimal': 'Nur Codes aus reinen Ziffern können übernommen werden.',
    'derived-key': `Der Schlüssel steht nicht in der Datei: Er wird aus einem abgeleitet, den nur der Hersteller hat. ${fragen}`,
    'unknown-cipher': `Der Schlüssel ist auf eine Weise verschlüsselt, die hier nicht geöffnet werden kann. ${fragen}`,
    'no-mac': `Nichts beweist, dass dieser Schlüssel nicht verändert wurde. ${fragen}`,
    'wrong-mac': `Dieser Schlüssel wurde unterwegs verändert oder beschädigt. ${fragen}`,
    damaged: `Dieser Schlüssel ist beschädigt. ${fragen}`,
  },
  notes: {
    expired: 'Das Datum des Herstellers für dieses Gerät ist vorbei.',
    'pin-policy': 'Die Datei verlangt eine PIN zum Code. Ihre PIN legen die Personen selbst fest.',
  },
  files: {
    empty: 'In dieser Datei ist kein Gerät.',
    'too-many': 'In dieser Datei sind mehr als 20.000 Geräte. Teilen Sie sie auf.',
    'no-serial-column': 'In welcher Spalte steht die Seriennummer?',
    'no-secret-column': 'In welcher Spalte steht das Geheimnis?',
    'not-xml': `Das ist kein lesbares XML; vielleicht fehlt ein Teil. ${fragen}`,
    'document-type':
      'Die Datei hat einen Dokumenttyp (DOCTYPE). Solche Dateien werden zu Ihrer Sicherheit nicht geöffnet.',
    'too-deep': 'Die Datei ist zu tief verschachtelt, um eine von Geräten zu sein.',
    'too-large': 'Die Datei ist zu groß. Teilen Sie sie auf.',
    'not-pskc': 'Dieses XML ist kein PSKC (RFC 6030), das Format der Hersteller von Geräten.',
    'key-needed': 'Die Datei ist verschlüsselt.',
    'wrong-key': 'Sie lässt sich nicht öffnen: Schlüssel oder Passphrase sind falsch, oder die Datei wurde verändert.',
    'for-certificate':
      'Die Datei ist für ein Zertifikat verschlüsselt. Bitten Sie den Hersteller um eine, die sich mit einem Schlüssel oder einer Passphrase öffnet.',
    'unknown-protection': `Die Datei ist auf eine Weise verschlüsselt, die hier nicht geöffnet werden kann. ${fragen}`,
  },
};

/** By language. */
export const importTexts: Readonly<Record<'en' | 'de', ImportTexts>> = { en: english, de: german };
