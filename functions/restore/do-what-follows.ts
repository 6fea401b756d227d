import { portalPasswordId, findPortalPassword } from '../authenticators/portal-password.ts';
import type { FunctionConfig } from '../environment.ts';
import type { Log } from '../log.ts';
import type { UserIssue } from '../ports/issue-store.ts';
import type { Person } from '../ports/person.ts';
import type { Ports } from '../ports/ports.ts';
import { removalNeeds, removeDevices } from '../push/remove-devices.ts';
import { sessionsOf } from '../sessions/session-note.ts';
import { noteTokensLeft } from '../tokens/end-token.ts';
import { livingTokens } from '../tokens/usable-tokens.ts';
import { moveIssue } from './move-issue.ts';
import { noteRestore } from './note-restore.ts';
import { tellOfEnd } from './tell-of-issue.ts';

/** What a decision for a request needs. */
export const followingNeeds = [
  ...(['issues', 'peopleIssues', 'peopleEnrolment', 'peopleProfile', 'tokens', 'authenticators'] as const),
  ...(['sessionEnds', 'keyRing', 'notices', 'activity'] as const),
  ...removalNeeds,
] as const;

type FollowingPorts = Pick<Ports, (typeof followingNeeds)[number]>;

/**
 * Does what a decision for a request comes to. Every part can be done again without doing it twice, so that after a crash
 * between any two of them the whole is repeated; the request is verified last, by one.
 * @param issue claimed, see `user-issue.verify`
 * @param person as they were before
 * @returns the request at its end; undefined when another one was first
 */
export async function doWhatFollows(
  ports: FollowingPorts,
  issue: UserIssue,
  person: Person,
  { config, log, now }: { config: FunctionConfig; log: Log; now: () => Date },
): Promise<UserIssue | undefined> {
  if (issue.lost.includes('token'))
    await Promise.all([switchTokensOff(ports, issue), removePhones(ports, issue, now())]);
  if (issue.newMail !== undefined) {
    // Who gives the address that the directory has follows it again.
    const ownMail = issue.newMail === person.mail ? null : issue.newMail;
    await ports.peopleProfile.setOwn(person.id, { ownMail });
  }
  if (issue.newPasswordHash !== undefined) await takePasswordOver(ports, issue, issue.newPasswordHash);
  // Whoever is signed in was so by what is lost now, perhaps to somebody else.
  await Promise.all(sessionsOf(person, now()).map((session) => ports.sessionEnds.remove(session)));
  const next = moveIssue(issue, 'finish', { now: now() });
  if (!next) return undefined;
  // Told before it is written: told twice after a crash, with the same ids, rather than not at all.
  const ending = { kind: 'restore-verified', person, newMail: issue.newMail } as const;
  await tellOfEnd(ports, next, ending, { config, now: now() });
  if (!(await ports.issues.advance(next))) return undefined;
  await ports.peopleIssues.dropIssue(person.id, issue);
  await noteRestore({ ...ports, log }, next, 'restore.verify', now());
  return next;
}

/**
 * The tokens that this portal asks for are off, and assigned still: found again, an administrator can switch one on. Those
 * that came after the request are not the ones that were lost.
 */
async function switchTokensOff(ports: FollowingPorts, { person, portal, submittedAtMs }: UserIssue): Promise<void> {
  const owned = livingTokens(await ports.tokens.list(person));
  const lost = owned.filter(({ resource, createdAtMs }) => resource === portal && createdAtMs <= submittedAtMs);
  for (const { id, isEnabled } of lost) if (isEnabled) await ports.tokens.change(person, id, { isEnabled: false });
  const left = owned.filter((token) => !lost.includes(token));
  await noteTokensLeft(ports.peopleEnrolment, person, { portal, left });
}

/** Phones that approve, likewise: whoever finds one has the key on it, so it is not kept for later. */
const removePhones = (ports: FollowingPorts, { person, submittedAtMs }: UserIssue, now: Date): Promise<unknown> =>
  removeDevices(ports, person, ({ createdAtMs }) => createdAtMs <= submittedAtMs, now);

/** One that the person has set since the decision is newer, and stays. */
async function takePasswordOver(ports: FollowingPorts, issue: UserIssue, hash: string): Promise<void> {
  const owner = issue.person;
  const former = await findPortalPassword(ports.authenticators, owner);
  const createdAtMs = issue.submittedAtMs;
  await ports.peopleEnrolment.setEnrolled(owner, 'portal-password', true);
  if (former && (former.hash === hash || former.createdAtMs > createdAtMs)) return;
  const revision = (former?.revision ?? 0) + 1;
  const next = { type: 'portal-password', owner, id: portalPasswordId, revision, createdAtMs, hash } as const;
  const isWritten = await (former ? ports.authenticators.replace(next) : ports.authenticators.create(next));
  if (!isWritten) throw new Error('the portal password was changed at the same moment');
}
