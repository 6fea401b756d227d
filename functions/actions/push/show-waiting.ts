import { WaitingQuestion, WaitingView } from '#shared/api/push-views.ts';
import type { WaitingRequest } from '#shared/api/push-views.ts';
import { statementLifeMs, waitingStatement } from '#shared/domain/push-statement.ts';
import { err, ok } from '#shared/result.ts';
import type { FunctionConfig } from '../../environment.ts';
import { findPortal } from '../../flows/find-portal.ts';
import type { Approval } from '../../ports/approval-store.ts';
import { findDevice } from '../../push/find-device.ts';
import { defineAction } from '../action.ts';

/** What waits for the answer of a device. It shows who it is by its key: no cookie, and no session on that phone. */
export const showWaiting = defineAction({
  id: 'push.show-waiting',
  summary: 'What waits for the answer of a device, which signs that it asks',
  method: 'POST',
  path: '/push/requests',
  group: 'public',
  standing: 'nobody',
  body: WaitingQuestion,
  output: WaitingView,
  status: 200,
  errors: ['proof-refused'],
  perAddressPerMinute: 60,
  isAudited: false,
  needs: ['authenticators', 'approvals', 'keyRing'],
  async handle({ body, config, ports, now }) {
    const { device: handle, atMs, request, signature } = body;
    if (Math.abs(now().getTime() - atMs) > statementLifeMs) return err({ code: 'proof-refused' });
    const statement = waitingStatement({ origin: config.portalOrigin, device: handle, atMs, request });
    const device = await findDevice(ports, { handle, statement, signature });
    if (!device) return err({ code: 'proof-refused' });
    const found = await ports.approvals.find(device.owner, now());
    const isForIt = found?.state === 'waiting' && isFor(found, device, request);
    return ok({ body: { ...(isForIt && { request: viewOf(found, config) }) } });
  },
});

/** A new device is told only of the request that its own message named: so it shows that messages arrive. */
const isFor = (
  approval: Approval,
  device: { id: string; isConfirmed: boolean },
  request: string | undefined,
): boolean =>
  approval.device === undefined ? device.isConfirmed : approval.device === device.id && approval.id === request;

function viewOf(approval: Approval, config: FunctionConfig): WaitingRequest {
  const { id, purpose, portal, from, createdAtMs, expiresAtMs } = approval;
  return {
    ...{ id, purpose, portal, portalName: findPortal(config, portal)?.portal.name ?? portal },
    ...(from && { from }),
    askedAt: new Date(createdAtMs).toISOString(),
    expiresAt: new Date(expiresAtMs).toISOString(),
  };
}
