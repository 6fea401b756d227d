import { describe, expect, it } from '@jest/globals';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { problemStatus } from '#shared/api/problem.ts';
import { AdminRole, Permission, permissionsOf } from '#shared/domain/admin-roles.ts';
import { outcomeCodes } from '#shared/protocol/outcome.ts';
import { withAnswers } from '#local/answers-table.ts';
import { withOperations } from '#local/api-table.ts';
import { en } from '#portal/texts/en.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (page: string): string => readFileSync(path.join(root, page), 'utf8');
const problemCodes = Object.keys(problemStatus);

/** The rows of all tables on a page, as trimmed cells. */
const rowsOf = (page: string): string[][] =>
  read(page)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));

/** The codes that have a row of their own. */
const codesIn = (page: string): string[] =>
  rowsOf(page).flatMap((cells) => cells.flatMap((cell) => /^`([a-z-]+)`$/.exec(cell)?.[1] ?? []));

describe('whoever looks a code up finds it', () => {
  it.each(['docs/bridge.md', 'docs/help-desk.md'])('every outcome in %s', (page) => {
    expect(codesIn(page)).toEqual(expect.arrayContaining([...outcomeCodes]));
  });

  it.each(['docs/api.md', 'docs/help-desk.md'])('every refusal of the API in %s', (page) => {
    expect(codesIn(page)).toEqual(expect.arrayContaining(problemCodes));
  });

  it('with the status that the API answers', () => {
    const told = new Map(rowsOf('docs/api.md').map(([code, status]) => [code, status]));
    for (const [code, status] of Object.entries(problemStatus)) {
      expect([code, told.get(`\`${code}\``)]).toEqual([code, String(status)]);
    }
  });

  it('under the heading that stands on the screen', () => {
    const headings = { ...en.outcomes, ...en.troubles };
    const rows = rowsOf('docs/help-desk.md');
    for (const [code, { title }] of Object.entries(headings)) {
      // Success has a heading for each kind of change.
      if (code === 'done') continue;
      const row = rows.find((cells) => cells.includes(`\`${code}\``));
      expect([code, row?.[0]]).toEqual([code, expect.stringContaining(`“${title}”`)]);
    }
  });
});

it('the page on administrators says what each role may do', () => {
  const told = rowsOf('docs/administrators.md').filter(([name = '']) => /^`[a-z-]+\.[a-z]+`$/.test(name));
  const may = (permission: Permission) =>
    AdminRole.options.map((role) => (permissionsOf(role).includes(permission) ? 'yes' : '-'));
  const expected = Permission.options.map((permission) => [`\`${permission}\``, ...may(permission)]);
  expect(told.map(([name, , ...roles]) => [name, ...roles])).toEqual(expected);
});

it('the page on the API has the table of operations that `npm run docs` writes', async () => {
  const page = read('docs/api.md');
  expect(page).toBe(await withOperations(page));
});

it('the guide of the bridge has every answer of a controller, as `npm run docs` writes it', async () => {
  const page = read('docs/bridge.md');
  expect(page).toBe(await withAnswers(page));
});

it('the pictures of the first day are those that the journey takes', () => {
  const shown = [...read('docs/first-day.md').matchAll(/\(images\/([\w-]+)\.png\)/g)].map(([, name]) => name);
  const taken = [...read('test/e2e/journey-administration.test.ts').matchAll(/pictureForDocs\(\w+, '([\w-]+)'/g)];
  expect(shown).toEqual(taken.map(([, name]) => name));
  expect(shown).not.toEqual([]);
});

describe('what a page points to is there', () => {
  const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: root });

  it.each(pages)('the files behind the links of %s', (page) => {
    const links = [...read(page).matchAll(/\[[^\]]*\]\(([^)#\s]+)(#[^)\s]*)?\)/g)].map(([, to]) => to!);
    const local = links.filter((to) => !/^[a-z]+:/.test(to));
    expect(local.filter((to) => !existsSync(path.resolve(root, path.dirname(page), to)))).toEqual([]);
  });

  it('the headings behind the links within docs/', () => {
    const slug = (heading: string): string =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-');
    for (const page of pages) {
      for (const [, to, anchor] of read(page).matchAll(/\]\(([^)#\s]*)#([^)\s]+)\)/g)) {
        if (/^[a-z]+:/.test(to!)) continue;
        const target = to === '' ? page : path.join(path.dirname(page), to!);
        const slugs = [...read(target).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => slug(heading!));
        expect([page, anchor, slugs.includes(anchor!)]).toEqual([page, anchor, true]);
      }
    }
  });

  it('the tests that the page on security names', () => {
    const named = [...read('docs/security.md').matchAll(/`([\w/-]+\.test\.ts)`/g)].map(([, file]) => file!);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((file) => globSync(`test/**/${file}`, { cwd: root }).length === 0)).toEqual([]);
  });

  it('every decision in the index', () => {
    const decisions = globSync('docs/adr/[0-9]*.md', { cwd: root }).map((file) => path.basename(file));
    const index = read('docs/adr/README.md');
    expect(decisions.filter((file) => !index.includes(`(${file})`))).toEqual([]);
    expect(decisions.filter((file) => !read(`docs/adr/${file}`).includes('**Decision.**'))).toEqual([]);
  });
});
