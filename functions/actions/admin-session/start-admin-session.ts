import { AdminSignIn } from '#shared/api/administrator-inputs.ts';
import { AdminSessionView } from '#shared/api/administrator-views.ts';
import { err, ok } from '#shared/result.ts';
import { stateOf, subjectOf } from '../../administrators/administrator.ts';
import { adminAddressBudget, adminBudget } from '../../administrators/budgets.ts';
import { confirmProof, proofNeeds } from '../../administrators/confirm-proof.ts';
import { adminSessionNeeds, openAdminSession } from '../../administrators/open-admin-session.ts';
import { tellOfChange } from '../../administrators/tell-administrators.ts';
import { defineAction } from '../action.ts';

/**
 * Signs an administrator in by both factors at once: whatever is wrong, and for whom, the answer and the work are the same
 * (THREATS E1, E6). Tries count on the account, on a name that does not exist as well, and on the address (E2, E4).
 */
export const startAdminSession = defineAction({
  id: 'admin-session.start',
  summary: 'Signs in at the console, by a passkey or by a password and a code',
  method: 'POST',
  path: '/admin/session',
  group: 'admin',
  standing: 'nobody',
  body: AdminSignIn,
  output: AdminSessionView,
  status: 201,
  errors: ['proof-refused', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: [...proofNeeds, ...adminSessionNeeds],
  async handle({ body, clientAddress, config, ports, now, random, log, surroundings }) {
    const address = adminAddressBudget(clientAddress, config.addressAllowance);
    const named = body.by === 'passkey' ? undefined : await whoIsNamed(body.mail);
    const confirmed = await confirmProof(
      ports,
      body,
      {
        administrator: named,
        use: ['sign-in'],
        budgets: named === undefined ? [address] : [address, adminBudget(subjectOf(named))],
        mayCount: async (id) => {
          const found = await ports.administrators.find(id);
          return found !== undefined && stateOf(found) === 'active';
        },
      },
      { config, now: now() },
    );
    if (!confirmed.ok) {
      // Five an hour at most; who tries on after that is in the log.
      const isCounted = confirmed.error.code === 'proof-refused' && named !== undefined && !isDecoy(named);
      return err({ ...confirmed.error, ...(isCounted && { triedOn: named }) });
    }
    const administrator = await ports.administrators.find(confirmed.value);
    if (!administrator) return err({ code: 'proof-refused' });
    const reply = await openAdminSession(ports, administrator, { now: now(), random, log, surroundings });
    if ('recoveryCode' in body)
      await tellOfChange(ports, administrator, { event: 'recovery-code-used' }, { now: now(), random });
    return ok(reply);

    /** A name that does not exist stands for a decoy of its own. */
    async function whoIsNamed(mail: string): Promise<string> {
      // Computed for those who exist as well: the same work for everybody.
      const stranger = await ports.keyRing.mac('decoy', 'administrator', mail);
      const found = await ports.administrators.findByMail(mail);
      return found && stateOf(found) === 'active' ? found.id : `${decoy}${stranger}`;
    }
  },
});

const decoy = 'decoy-';
const isDecoy = (id: string): boolean => id.startsWith(decoy);
