import * as z from 'zod';
import { AuditExportPage } from '#shared/api/audit-views.ts';
import { err, ok } from '#shared/result.ts';
import { exportAudit, ExportPosition } from '../../audit/export-audit.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { defineAction } from '../action.ts';

/**
 * The audit trail of a time with its checkpoints, as lines that anybody can verify. Page after page until there is no
 * cursor; every page names the same time.
 */
export const exportAuditTrail = defineAction({
  id: 'audit.export',
  summary: 'The audit trail of a time with its signed checkpoints, to be verified anywhere',
  method: 'GET',
  path: '/admin/audit-export',
  group: 'admin',
  standing: 'admin',
  permission: 'audit.read',
  // A part of the chains proves nothing.
  scope: 'everywhere',
  query: z.strictObject({ from: z.iso.datetime(), to: z.iso.datetime(), cursor: z.string().max(400).optional() }),
  output: AuditExportPage,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 300,
  isAudited: true,
  needs: ['adminSessions', 'auditSearch'],
  async handle({ query: { from, to, cursor }, config: { stage }, ports }) {
    const position = cursor === undefined ? undefined : readCursor(ExportPosition, cursor);
    if (cursor !== undefined && !position) return err({ code: 'not-found' });
    const range = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
    const { lines, next } = await exportAudit(ports.auditSearch, { stage, ...range }, position);
    const body = { lines: lines.map((line) => JSON.stringify(line)), ...(next && { cursor: writeCursor(next) }) };
    return ok({ body });
  },
});
