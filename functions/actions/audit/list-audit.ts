import * as z from 'zod';
import { AuditList } from '#shared/api/audit-views.ts';
import { PortalAlias } from '#shared/api/inputs.ts';
import { err, ok } from '#shared/result.ts';
import { searchAudit } from '../../audit/search-audit.ts';
import { viewAuditRow } from '../../audit/view-audit.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { defineAction } from '../action.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Where a page begins. */
const Position = z.object({ period: z.string().max(7), after: z.string().max(120).optional() });

/** The audit trail, newest first: of one person, one administrator or one action, or all of it. */
export const listAudit = defineAction({
  id: 'audit.list',
  summary: 'Records of the audit trail, newest first',
  method: 'GET',
  path: '/admin/audit',
  group: 'admin',
  standing: 'admin',
  permission: 'audit.read',
  scope: 'own-check',
  query: z.strictObject({
    /** Thirty days before `to` when absent. */
    from: z.iso.datetime().optional(),
    /** Now when absent. */
    to: z.iso.datetime().optional(),
    person: z.string().min(1).max(200).optional(),
    /** Kind and id, such as `administrator#…`. */
    actor: z.string().min(1).max(240).optional(),
    action: z.string().min(1).max(80).optional(),
    /** `ok`, `failed`, or the code of a problem or an outcome. */
    outcome: z.string().min(1).max(60).optional(),
    portal: PortalAlias.optional(),
    cursor: z.string().max(400).optional(),
  }),
  output: AuditList,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['adminSessions', 'auditSearch'],
  async handle({ caller, query, ports, now }) {
    const { cursor, from, to, ...filter } = query;
    const start = cursor === undefined ? undefined : readCursor(Position, cursor);
    if (cursor !== undefined && !start) return err({ code: 'not-found' });
    const end = to === undefined ? now() : new Date(to);
    const begin = from === undefined ? new Date(end.getTime() - 30 * dayMs) : new Date(from);
    const range = { from: begin.toISOString(), to: end.toISOString() };
    const { entries, next } = await searchAudit(ports.auditSearch, { ...filter, ...range }, { caller, start });
    return ok({ body: { records: entries.map(viewAuditRow), ...(next && { cursor: writeCursor(next) }) } });
  },
});
