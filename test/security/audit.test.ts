import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { sha256 } from '#functions/audit/audit-writer.ts';
import type { AuditList, AuditRow } from '#shared/api/audit-views.ts';
import { verifyExport } from '#shared/protocol/audit-export.ts';
import { auditCommand, exportTrail, signNow } from '#test/support/audit-trail.ts';
import { eventually } from '#test/support/eventually.ts';
import { adminCookie, signInAdministrator } from '#test/support/operator.ts';
import { expectStatus } from '#test/support/person.ts';
import { Product } from '#test/support/product.ts';
import type { Newcomer } from '#test/support/product.ts';

jest.setTimeout(180_000);

/** The trail as it comes about in the product: from the functions' logs, through their keeper, into the table. */
describe('the audit trail of the product', () => {
  let product: Product;
  let auditor: ReturnType<Product['browser']>;
  const folder = mkdtempSync(path.join(tmpdir(), 'latchkey-audit-'));
  beforeAll(async () => {
    product = await Product.shared();
    auditor = await as('auditor');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  async function as(role: 'auditor' | 'owner' | 'helpdesk') {
    const browser = product.browser();
    const who = { role, portals: 'all', directories: 'all' } as const;
    browser.cookies.set(adminCookie, await signInAdministrator(product, who));
    return browser;
  }
  const recordsOf = async (person: string): Promise<AuditRow[]> => {
    const answer = await auditor.get<AuditList>(`/admin/audit?person=${encodeURIComponent(person)}`);
    return expectStatus(200, answer).records;
  };
  async function afterReset(): Promise<{ who: Newcomer; person: string }> {
    const who = await product.newcomer();
    await who.at.resetPassword('Lantern-Quarry-4471');
    const person = await eventually(async () => {
      const found = (await product.scan('people')).find((item) => JSON.stringify(item).includes(`"${who.email}"`));
      expect(found).toBeDefined();
      return found!['id']!.S!;
    });
    await eventually(async () => {
      const actions = (await recordsOf(person)).map(({ action }) => action);
      // Each comes by the log of another function.
      expect(actions).toEqual(expect.arrayContaining(['operation.password-reset', 'recovery.reset-password']));
    });
    return { who, person };
  }

  it('has each step of a reset and its end, by whom and from where, and no secret, name or address of a mailbox', async () => {
    const { who, person } = await afterReset();
    const records = await recordsOf(person);
    expect(records.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['flow.prove', 'recovery.reset-password', 'operation.password-reset']),
    );
    const end = records.find(({ action }) => action === 'operation.password-reset')!;
    expect(end).toMatchObject({ outcome: 'done', actor: { kind: 'bridge' }, portal: 'demo' });
    const all = JSON.stringify((await product.scan('audit')).filter((item) => item['person']?.S === person));
    expect(all).not.toMatch(new RegExp(`${who.email}|Lantern-`, 'i'));
  });

  it('verifies from the export alone; what an attacker with the table changes or removes is named', async () => {
    const { person } = await afterReset();
    await signNow(product);
    const lines = await exportTrail(auditor);
    const file = path.join(folder, 'export.ndjson');
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
    expect(await auditCommand('verify', file)).toContain('Nothing was changed, removed or moved.');

    const items = (await product.scan('audit')).filter((item) => item['person']?.S === person);
    const [changed, removed] = [items[0]!, items[1]!];
    const nameOf = (item: (typeof items)[number]): [string, number] => {
      const record = item['record']!.M!;
      return [record['writer']!.S!, Number(record['seq']!.N)];
    };
    const TableName = 'latchkey-local-audit';
    const record = { M: { ...changed['record']!.M!, outcome: { S: 'proof-refused' } } };
    await product.tables.send(new PutItemCommand({ TableName, Item: { ...changed, record } }));
    const Key = { period: removed['period']!, id: removed['id']! };
    await product.tables.send(new DeleteItemCommand({ TableName, Key }));
    try {
      const { findings } = await verifyExport(await exportTrail(auditor), sha256);
      for (const [code, item] of [
        ['changed', changed],
        ['removed', removed],
      ] as const) {
        const [writer, seq] = nameOf(item);
        const named = findings.filter(
          (finding) => finding.writer === writer && finding.seq! <= seq && seq <= (finding.toSeq ?? finding.seq!),
        );
        // What is asked for stands in the answer, for whoever looks why it was not found.
        expect({ code, writer, seq, findings, isNamed: named.length > 0 }).toMatchObject({ isNamed: true });
      }
    } finally {
      // The product is shared: as it was.
      for (const Item of [changed, removed]) await product.tables.send(new PutItemCommand({ TableName, Item }));
    }
  });

  it('forgets a person when an owner says so, names who said it, and still verifies', async () => {
    const { person } = await afterReset();
    const owner = await as('owner');
    expectStatus(202, await owner.post('/admin/audit-erasures', { person }));
    await eventually(async () => {
      expect(JSON.stringify(await product.scan('audit'))).not.toContain(person);
      const query = `/admin/audit?action=${encodeURIComponent('audit.erase-person')}`;
      const { records } = expectStatus(200, await auditor.get<AuditList>(query));
      expect(records[0]).toMatchObject({ actor: { kind: 'administrator' }, isErased: true });
    });
    await signNow(product);
    const report = await verifyExport(await exportTrail(auditor), sha256);
    expect(report.findings).toEqual([]);
    expect(report.erased).toBeGreaterThan(3);
  });

  it('is read by who may, and by nobody else', async () => {
    const desk = await as('helpdesk');
    const paths = ['/admin/audit', '/admin/audit-export?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z'];
    for (const each of paths) {
      expect((await desk.get(each)).status).toBe(403);
      expect((await product.browser().get(each)).status).toBe(401);
    }
    expect((await auditor.post('/admin/audit-erasures', { person: `demo#${'0'.repeat(36)}` })).status).toBe(403);
  });
});
