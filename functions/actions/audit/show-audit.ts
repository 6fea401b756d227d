import * as z from 'zod';
import { AuditDetail, AuditId } from '#shared/api/audit-views.ts';
import { err, ok } from '#shared/result.ts';
import { looksAfter } from '../../audit/search-audit.ts';
import { readViewId, viewAuditDetail } from '../../audit/view-audit.ts';
import { defineAction } from '../action.ts';

/** One record of the audit trail with its place in the chain. */
export const showAudit = defineAction({
  id: 'audit.show',
  summary: 'One record of the audit trail, with its place in the chain',
  method: 'GET',
  path: '/admin/audit/{id}',
  group: 'admin',
  standing: 'admin',
  permission: 'audit.read',
  scope: 'own-check',
  params: z.strictObject({ id: AuditId }),
  output: AuditDetail,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['adminSessions', 'auditSearch'],
  async handle({ caller, params, ports }) {
    const id = readViewId(params.id);
    const entry = id === undefined ? undefined : await ports.auditSearch.find(id);
    if (!entry || !looksAfter(caller, entry)) return err({ code: 'not-found' });
    return ok({ body: viewAuditDetail(entry) });
  },
});
