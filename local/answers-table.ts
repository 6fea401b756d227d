import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { AnswerRow } from '#bridge/connectors/active-directory/answers/answer-row.ts';
import { answerTable } from '#bridge/connectors/active-directory/answers/answer-table.ts';

const page = path.join(import.meta.dirname, '../docs/bridge.md');
const marks = { begin: '<!-- answers: `npm run docs` writes this table -->', end: '<!-- end of answers -->' };

const asked: Record<AnswerRow['on'], string> = {
  any: 'anything',
  request: 'anything but sign-in',
  bind: 'sign-in',
  password: 'change, reset',
  change: 'change',
  reset: 'reset',
  unlock: 'unlock',
};

/** What happens where the answer itself is no outcome. */
const meanings: Partial<Record<AnswerRow['means'], string>> = {
  policy: 'derived: `password-too-young`, `-short`, `-simple`, `-in-history`, else `password-refused`',
  unbound: 'signed in again, sent once more',
  elsewhere: 'another controller, else `directory-unavailable`',
  unclear: 'looked for, else `unknown`; of a sign-in `directory-unavailable`',
};

/** The guide with the table of what controllers answer. @throws Error when the marks are gone */
export async function withAnswers(text: string): Promise<string> {
  const [begin, end] = [text.indexOf(marks.begin), text.indexOf(marks.end)];
  if (begin < 0 || end < begin) throw new Error('docs/bridge.md has lost the marks around its table of answers');
  const rows = answerTable.map((row) => {
    const detail = { '*': '', '-': '' }[row.detail] ?? `/${row.detail}`;
    const answer = `\`${row.code}${detail}\`${row.detail === '*' ? ', any other' : ''}`;
    const from = row.from === 'both' ? '' : ` (${row.from})`;
    const cells = [asked[row.on], `${answer}${from}`, row.what, meanings[row.means] ?? `\`${row.means}\``];
    return `| ${[...cells, row.remedy ?? '-', row.source].join(' | ')} |`;
  });
  const head = [
    '| asked | answer | what it says | outcome | what to do | source |',
    '| --- | --- | --- | --- | --- | --- |',
  ];
  const whole = `${text.slice(0, begin)}${marks.begin}\n\n${[...head, ...rows].join('\n')}\n\n${text.slice(end)}`;
  return format(whole, { ...(await resolveConfig(page)), filepath: page });
}

if (import.meta.main) await writeFile(page, await withAnswers(await readFile(page, 'utf8')));
