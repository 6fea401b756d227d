import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { actions } from '#functions/actions/registry.ts';

const page = path.join(import.meta.dirname, '../docs/api.md');
const marks = { begin: '<!-- operations: `npm run docs` writes this table -->', end: '<!-- end of operations -->' };
const standings = { nobody: 'anybody', flow: 'flow', session: 'session', admin: 'administrator' } as const;

/** The page on the API with the table of operations as the registry has them. @throws Error when the marks are gone */
export async function withOperations(text: string): Promise<string> {
  const [begin, end] = [text.indexOf(marks.begin), text.indexOf(marks.end)];
  if (begin < 0 || end < begin) throw new Error('docs/api.md has lost the marks around its table of operations');
  const rows = actions.map(({ id, method, path: where, standing, summary, errors }) => {
    const refusals = errors.length === 0 ? '-' : errors.map((code) => `\`${code}\``).join(' ');
    return `| \`${id}\` | \`${method} ${where}\` | ${standings[standing]} | ${summary} | ${refusals} |`;
  });
  const table = ['| id | request | who | what | refusals |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
  const whole = `${text.slice(0, begin)}${marks.begin}\n\n${table}\n\n${text.slice(end)}`;
  return format(whole, { ...(await resolveConfig(page)), filepath: page });
}

if (import.meta.main) await writeFile(page, await withOperations(await readFile(page, 'utf8')));
