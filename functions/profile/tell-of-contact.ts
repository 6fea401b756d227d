import type { ContactKind } from '#shared/api/profile-views.ts';
import type { RandomSource } from '../actions/action.ts';
import { changeNotice } from '../notices/change-notice.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { NoticeQueue } from '../ports/notice-queue.ts';
import { phoneOf } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';
import type { Session } from '../ports/session-store.ts';

/** A person's address or number as it was, and as it is. */
export interface ContactChange {
  readonly kind: ContactKind;
  readonly before: Person;
  readonly after: Person;
}

/**
 * Tells the owner where they were reached until now: a thief who put in their own address would be the only one to hear of
 * it otherwise. The mailbox with the link "this was not me", a former number without any link.
 */
export async function tellOfContact(
  ports: { readonly keyRing: KeyRing; readonly notices: NoticeQueue },
  session: Session,
  { kind, before, after }: ContactChange,
  { now, random }: { now: Date; random: RandomSource },
): Promise<void> {
  const { portal, language } = session;
  const changed = kind === 'mail' ? 'mail-changed' : phoneOf(after) ? 'phone-changed' : 'phone-removed';
  const notice = { ...session, person: before, kind: changed, id: random.id() } as const;
  await ports.notices.send(await changeNotice(ports.keyRing, notice, now));
  const former = phoneOf(before);
  if (kind === 'mail' || former === undefined || former === phoneOf(after)) return;
  await ports.notices.send({ kind: 'text-number-gone', id: random.id(), to: former, language, portal });
}
