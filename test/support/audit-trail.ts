import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { AuditExportPage } from '#shared/api/audit-views.ts';
import type { ApiClient } from './api-client.ts';
import { expectStatus } from './person.ts';

const root = path.join(import.meta.dirname, '../..');

/** The command for the audit trail, as an operator types it. @throws Error with what it shows when it did not go well */
export async function auditCommand(...words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['cdk/admin/main.ts', 'audit', ...words], {
    cwd: root,
    timeout: 60_000,
  });
  return stdout;
}

/** Signs now how far the trail is, as the clock does every hour. */
export const signNow = ({ facts }: { readonly facts: { readonly dataDir: string } }): Promise<string> =>
  auditCommand('checkpoint', '--local', facts.dataDir);

/** The whole trail of the last day, as an auditor takes it along. */
export async function exportTrail(auditor: Pick<ApiClient, 'get'>): Promise<string[]> {
  const [from, to] = [-86_400_000, 60_000].map((ms) => new Date(Date.now() + ms).toISOString()) as [string, string];
  const lines: string[] = [];
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({ from, to, ...(cursor !== undefined && { cursor }) });
    const page = expectStatus(200, await auditor.get<AuditExportPage>(`/admin/audit-export?${query.toString()}`));
    lines.push(...page.lines);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return lines;
}
