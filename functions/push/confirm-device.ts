import { activityId } from '../activity/activity-entry.ts';
import type { RandomSource } from '../actions/action.ts';
import type { PushDevice } from '../authenticators/authenticator.ts';
import { proofSubject } from '../flows/limits.ts';
import { changeNotice } from '../notices/change-notice.ts';
import type { ActivityLog } from '../ports/activity-log.ts';
import type { Approval, ApprovalStore } from '../ports/approval-store.ts';
import type { AuthenticatorStore } from '../ports/authenticator-store.ts';
import type { BudgetStore } from '../ports/budget-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { NoticeQueue } from '../ports/notice-queue.ts';
import type { PeopleDirectory, PeopleEnrolment } from '../ports/people-store.ts';

/** What it takes for a device to count. */
export const confirmNeeds = [
  ...(['authenticators', 'approvals', 'budgets', 'people', 'peopleEnrolment'] as const),
  ...(['keyRing', 'notices', 'activity'] as const),
] as const;

interface ConfirmPorts {
  readonly authenticators: AuthenticatorStore;
  readonly approvals: ApprovalStore;
  readonly budgets: BudgetStore;
  readonly people: PeopleDirectory;
  readonly peopleEnrolment: PeopleEnrolment;
  readonly keyRing: KeyRing;
  readonly notices: NoticeQueue;
  readonly activity: ActivityLog;
}

/** The test message arrived and its number was typed: from here on the device counts, and its owner is told. */
export async function confirmDevice(
  ports: ConfirmPorts,
  device: PushDevice,
  { id, portal, login }: Approval,
  { now, random }: { readonly now: Date; readonly random: RandomSource },
): Promise<void> {
  const { owner } = device;
  const person = await ports.people.findById(owner);
  const isWritten =
    person && (await ports.authenticators.replace({ ...device, isConfirmed: true, revision: device.revision + 1 }));
  if (!isWritten) return;
  // Last, unlike for tokens: it is asked for, and one that is not there would lock its owner out.
  await ports.peopleEnrolment.setEnrolled(owner, 'push', true);
  await ports.budgets.succeed(proofSubject(owner), ['push']);
  await ports.approvals.consume(owner, id, now);
  const language = person.language ?? 'en';
  const notice = { kind: 'push-device-added', id: random.id(), person, portal, login, language } as const;
  await ports.notices.send(await changeNotice(ports.keyRing, notice, now));
  const atMs = now.getTime();
  await ports.activity.add({ person: owner, id: activityId(atMs, random.id()), atMs, what: 'push.register', portal });
}
