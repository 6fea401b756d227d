import { inGroups } from '#shared/domain/grouped-code.ts';
import type { Language } from '#shared/api/views.ts';
import type { RandomSource } from '../actions/action.ts';
import { changeNotice } from '../notices/change-notice.ts';
import type { AuthenticatorStore } from '../ports/authenticator-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { NoticeQueue } from '../ports/notice-queue.ts';
import type { PeopleEnrolment } from '../ports/people-store.ts';
import type { Person } from '../ports/person.ts';
import type { BootstrapCode } from './authenticator.ts';
import {
  bootstrapCodeId,
  drawBootstrapCode,
  findBootstrapCode,
  hashOfBootstrapCode,
  longestBootstrapSeconds,
} from './bootstrap-code.ts';

interface IssuingPorts {
  readonly authenticators: AuthenticatorStore;
  readonly peopleEnrolment: PeopleEnrolment;
  readonly keyRing: KeyRing;
  readonly notices: NoticeQueue;
}

/** For whom, by whom and for how long. */
export interface Issue {
  readonly person: Person;
  /** Which administrator; kept with the code. */
  readonly issuedBy: string;
  /** At most {@link longestBootstrapSeconds}. */
  readonly lifeSeconds: number;
  /** Alias of the portal that the notice speaks for. */
  readonly portal: string;
  readonly language: Language;
}

/**
 * Makes a code by which a person proves themself once, after an administrator made sure who asks. A former one is void. The
 * person is told, so that nobody gets one behind their back.
 *
 * @returns the code as it is read out, the only time; undefined when another one was issued at the same moment
 */
export async function issueBootstrapCode(
  ports: IssuingPorts,
  { person, issuedBy, lifeSeconds, portal, language }: Issue,
  { now, random }: { now: Date; random: RandomSource },
): Promise<{ code: string; expiresAt: Date } | undefined> {
  const owner = person.id;
  const former = await findBootstrapCode(ports.authenticators, owner);
  const code = drawBootstrapCode(random);
  const expiresAtMs = now.getTime() + Math.min(lifeSeconds, longestBootstrapSeconds) * 1000;
  const next: BootstrapCode = {
    type: 'bootstrap-code',
    owner,
    id: bootstrapCodeId,
    revision: (former?.revision ?? 0) + 1,
    createdAtMs: now.getTime(),
    hash: await hashOfBootstrapCode(ports.keyRing, owner, code),
    expiresAtMs,
    issuedBy,
  };
  await ports.peopleEnrolment.setEnrolled(owner, 'bootstrap-code', true);
  const isWritten = await (former ? ports.authenticators.replace(next) : ports.authenticators.create(next));
  if (!isWritten) return undefined;
  const about = { person, portal, login: person.samAccountName, language };
  const notice = { ...about, kind: 'bootstrap-code-issued', id: random.id() } as const;
  await ports.notices.send(await changeNotice(ports.keyRing, notice, now));
  return { code: inGroups(code), expiresAt: new Date(expiresAtMs) };
}
