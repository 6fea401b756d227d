import { importTexts } from '#shared/domain/token-import/import-texts.ts';
import type { ImportFileError } from '#shared/domain/token-import/import-texts.ts';
import { openPskc, parsePreSharedKey } from '#shared/domain/token-import/open-pskc.ts';
import type { Opener } from '#shared/domain/token-import/open-pskc.ts';
import { looksLikeXml, readPskc } from '#shared/domain/token-import/pskc-file.ts';
import type { Protection } from '#shared/domain/token-import/pskc-file.ts';
import { readCsv, unusedHeadings } from '#shared/domain/token-import/read-csv.ts';
import type { ImportEntry, SuppliedToken } from '#shared/domain/token-import/supplied-token.ts';
import type { Secret } from '#shared/secret.ts';
import { SetupProblem } from './setup-problem.ts';

/** The devices of a file, and what the administrator should know of it. */
export interface TokenFile {
  readonly tokens: readonly SuppliedToken[];
  readonly remarks: readonly string[];
}

const { problems, notes, files } = importTexts.en;

/**
 * The devices in a table or a PSKC document, see docs/tokens-import.md. Problems are told by line, and never with what stands
 * there; with any of them nothing is imported.
 * @param opening the key or passphrase of an encrypted file
 * @throws SetupProblem that names every wrong line at once
 */
export async function readTokenFile(
  text: string,
  { file, opening, now = new Date() }: { file: string; opening?: Secret | undefined; now?: Date },
): Promise<TokenFile> {
  const isXml = looksLikeXml(text);
  const { entries, remarks } = isXml ? await readXml(text, file, { opening, now }) : readTable(text, file);
  const [place, wrong] = [isXml ? 'key' : 'line', entries.flatMap((entry) => problemOf(entry))];
  if (wrong.length > 0)
    throw unusable(
      file,
      wrong.map((each) => `${place} ${each}`),
    );
  const noted = entries.flatMap(({ at, notes: found }) => found.map((note) => `${place} ${at}: ${notes[note]}`));
  return {
    tokens: entries.flatMap(({ device }) => (device.ok ? [device.value] : [])),
    remarks: [...remarks, ...noted],
  };
}

function readTable(text: string, file: string): { entries: readonly ImportEntry[]; remarks: string[] } {
  const csv = readCsv(text);
  if (!csv.ok) {
    const { headings } = csv.error.reading;
    const found = headings.some((name) => name !== '') ? [`The columns are: ${headings.join(', ')}`] : [];
    throw unusable(file, [files[csv.error.code], ...found]);
  }
  const unused = unusedHeadings(csv.value);
  return { entries: csv.value.entries, remarks: unused.length > 0 ? [`Not used: ${unused.join(', ')}`] : [] };
}

async function readXml(
  text: string,
  file: string,
  { opening, now }: { opening: Secret | undefined; now: Date },
): Promise<{ entries: readonly ImportEntry[]; remarks: string[] }> {
  const fail = (code: ImportFileError) =>
    unusable(file, [
      files[code],
      ...(code === 'key-needed' ? ['Name a file with its key or passphrase: --open-with FILE'] : []),
    ]);
  const pskc = readPskc(text);
  if (!pskc.ok) throw fail(pskc.error.code);
  const opener = opening && openerOf(opening, pskc.value.protection);
  const opened = await openPskc(pskc.value, { opener, subtle: globalThis.crypto.subtle, now });
  if (!opened.ok) throw fail(opened.error.code);
  return { entries: opened.value, remarks: [] };
}

function openerOf(opening: Secret, { kind }: Protection): Opener | undefined {
  const text = opening.reveal().trim();
  if (kind === 'passphrase') return { passphrase: text };
  const key = parsePreSharedKey(text);
  // What is no key opens nothing, and is told so.
  return { key: key ?? new Uint8Array(1) };
}

const problemOf = ({ at, serial, device }: ImportEntry): string[] => {
  if (device.ok) return [];
  const { code, column } = device.error;
  const about = [serial, column].filter((each) => each !== undefined).join(', ');
  return [`${at}${about && ` (${about})`}: ${problems[code]}`];
};

const unusable = (file: string, lines: readonly string[]): SetupProblem =>
  new SetupProblem(`${file} cannot be used yet; nothing was written.\n${lines.join('\n')}`);
