import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { judgeByLdapsearch } from '#test/contract/other-clients.ts';
import { requires } from '#test/support/requirements.ts';
import { Stage } from './support/stage.ts';

jest.setTimeout(180_000);

requires(
  'chromium',
  'samba',
  'ldap-utils',
)('a forgotten password in a real Active Directory domain', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open({ directory: 'samba' });
  });
  afterAll(() => stage?.close());

  /** Whether a program that knows nothing of us gets in and may read the person's own entry. */
  async function signsInElsewhere(login: string, password: string): Promise<boolean> {
    const { urls, caFile, domains, baseDn } = stage.product.directory;
    const server = { url: urls[0]!, caPem: readFileSync(caFile, 'utf8') };
    const filter = `(sAMAccountName=${login})`;
    const answer = await judgeByLdapsearch(
      server,
      `${login}@${domains[0]}`,
      password,
      ...['-b', baseDn, filter, 'displayName'],
    );
    if (!answer.isAccepted) expect(answer.output).toContain('Invalid credentials');
    return answer.isAccepted && answer.output.includes('displayName');
  }

  it('is replaced in the browser, and another program signs in with the new one only', async () => {
    const visit = await stage.arrive('phone, German');
    const { t } = visit;
    const { password: old } = stage.person('juergen');
    const next = 'Ährenfeld-Brücke-26';
    await expect(signsInElsewhere('juergen', old)).resolves.toBe(true);
    await stage.provesByMail(visit, 'password.reset', 'juergen');
    await visit.reads(t.password.title);
    await visit.choosesPassword(next);
    await visit.reads(t.done.reset);
    await expect(signsInElsewhere('juergen', next)).resolves.toBe(true);
    await expect(signsInElsewhere('juergen', old)).resolves.toBe(false);
    await stage.leaves(visit, next);
  });

  it('opens a locked account again, with the password it had', async () => {
    const visit = await stage.arrive('desktop, English');
    const { password } = stage.person('lukas');
    await expect(signsInElsewhere('lukas', password)).resolves.toBe(false);
    await stage.provesByMail(visit, 'account.unlock', 'lukas');
    await visit.reads(visit.t.done.unlock);
    await expect(signsInElsewhere('lukas', password)).resolves.toBe(true);
    await stage.leaves(visit);
  });

  it('replaces an expired password, with which the domain lets nobody in', async () => {
    const visit = await stage.arrive('desktop, German');
    const { t } = visit;
    const { password: old } = stage.person('emma');
    await expect(signsInElsewhere('emma', old)).resolves.toBe(false);
    await visit.open('account/password');
    await visit.signsIn('emma', old);
    await visit.reads(t.password.title);
    await visit.choosesPassword('Kranich-Zimt-4711');
    await visit.reads(t.done.reset);
    await expect(signsInElsewhere('emma', 'Kranich-Zimt-4711')).resolves.toBe(true);
    await stage.leaves(visit, 'Kranich');
  });
});
