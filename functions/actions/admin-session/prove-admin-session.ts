import { AdminProof } from '#shared/api/administrator-inputs.ts';
import { AdminSessionView } from '#shared/api/administrator-views.ts';
import { err, ok } from '#shared/result.ts';
import { subjectOf } from '../../administrators/administrator.ts';
import { adminBudget, adminPasskeySlot, adminSlot } from '../../administrators/budgets.ts';
import { confirmProof, proofNeeds } from '../../administrators/confirm-proof.ts';
import { tellOfChange } from '../../administrators/tell-administrators.ts';
import { viewAdminSession } from '../../administrators/view-admin-session.ts';
import { defineAction } from '../action.ts';

/** Proves both factors once more, before what changes how somebody signs in and who administers (THREATS E14). */
export const proveAdminSession = defineAction({
  id: 'admin-session.prove',
  summary: 'Proves both factors once more, for ten minutes',
  method: 'POST',
  path: '/admin/session/proofs',
  group: 'admin',
  standing: 'admin',
  permission: 'signed-in',
  scope: 'own-check',
  body: AdminProof,
  output: AdminSessionView,
  status: 200,
  errors: ['admin-session-required', 'proof-refused', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['adminSessions', 'adminSessionWrites', 'administrators', 'notices', ...proofNeeds],
  async handle({ caller: { signedIn }, body, config, ports, now, random }) {
    if (!signedIn) return err({ code: 'admin-session-required' });
    const { session, administrator } = signedIn;
    const expected = {
      administrator: administrator.id,
      use: ['proof', session.id] as const,
      budgets: [adminBudget(subjectOf(administrator.id), body.by === 'passkey' ? adminPasskeySlot : adminSlot)],
    };
    const confirmed = await confirmProof(ports, body, expected, { config, now: now() });
    if (!confirmed.ok) return confirmed;
    await ports.adminSessionWrites.setProven(session.id, now());
    if ('recoveryCode' in body)
      await tellOfChange(ports, administrator, { event: 'recovery-code-used' }, { now: now(), random });
    return ok({ body: viewAdminSession({ administrator, session: { ...session, provenAtMs: now().getTime() } }) });
  },
});
