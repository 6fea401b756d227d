import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedCa, watchedCa } from '#bridge/connectors/active-directory/trusted-ca.ts';
import { makeCertificates } from '#local/certificates.ts';

let [first, second] = ['', ''];
const folders: string[] = [];
beforeAll(async () => {
  [first, second] = await Promise.all([makeCertificates(['a']), makeCertificates(['b'])]).then(
    (made) => made.map(({ ca }) => ca) as [string, string],
  );
});
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function setup() {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-ca-'));
  folders.push(folder);
  const file = join(folder, 'ca.pem');
  writeFileSync(file, first);
  const warnings: string[] = [];
  const log = { info: () => undefined, warn: (_fields: object, message: string) => void warnings.push(message) };
  const replace = (text: string): void => {
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  };
  return { file, ca: watchedCa(file, log), warnings, replace };
}

describe('the trusted certificates', () => {
  it('are read again when the file was replaced, and only then', () => {
    const { ca, replace } = setup();
    expect(ca.refresh()).toBe(false);
    replace(second);
    expect(ca.refresh()).toBe(true);
    expect(ca.pem).toBe(second);
    expect(ca.refresh()).toBe(false);
    replace(second);
    expect(ca.refresh()).toBe(false);
  });

  it.each([
    ['nothing', () => ''],
    ['no certificate', () => 'hello'],
    ['a certificate that is cut off', () => first.slice(0, 200)],
    ['a second certificate that is cut off', () => `${first}${second.slice(0, 200)}`],
    ['a certificate with a flaw', () => first.replace(/(?<=-----\n)[^\n]+\n/, '')],
  ])('stay in force, and it is said once, while the file holds %s', (_what, text) => {
    const { ca, replace, warnings } = setup();
    replace(text());
    expect([ca.refresh(), ca.refresh()]).toEqual([false, false]);
    expect(ca.pem).toBe(first);
    expect(ca.health().problem).toContain('ca.pem');
    expect(warnings).toHaveLength(1);
    replace(`${first}${second}`);
    expect(ca.refresh()).toBe(true);
    expect(ca.health()).not.toHaveProperty('problem');
    expect(ca.health().certificates).toHaveLength(2);
  });

  it('stay in force while the file is not there', () => {
    const { file, ca } = setup();
    rmSync(file);
    expect(ca.refresh()).toBe(false);
    expect(ca.health().problem).toContain('ENOENT');
  });

  it('must be there at the start', () => {
    const { file, replace } = setup();
    replace('nothing');
    expect(() => watchedCa(file)).toThrow('PEM');
    expect(() => watchedCa(`${file}.absent`)).toThrow('ENOENT');
  });

  it('say whose they are and when they end', () => {
    const [certificate] = fixedCa(first).health().certificates;
    expect(certificate!.subject).toMatch(/^CN=Latchkey local CA/);
    expect(Date.parse(certificate!.endsAt)).toBeGreaterThan(Date.now() + 300 * 86_400_000);
  });
});
