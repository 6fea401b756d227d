import type { FunctionConfig } from '../environment.ts';
import { findPortal } from '../flows/find-portal.ts';
import { newReportToken } from '../notices/report-token.ts';
import type { MailNotice } from '../notices/notice.ts';
import type { UserIssue } from '../ports/issue-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { NoticeQueue } from '../ports/notice-queue.ts';
import type { Person } from '../ports/person.ts';

type Ending = 'restore-verified' | 'restore-refused' | 'restore-cancelled';

/**
 * Tells of a new request: the owner at every address that there is, with the link "this was not me"; the new address, without
 * a name; and who decides. Ids are those of the request: told again, it is the same mail.
 */
export async function tellOfSubmission(
  ports: { readonly keyRing: KeyRing; readonly notices: NoticeQueue },
  issue: UserIssue,
  person: Person,
  { config, now }: { config: FunctionConfig; now: Date },
): Promise<void> {
  const { portal, language } = issue;
  const notices: MailNotice[] = await linked(ports.keyRing, issue, 'restore-requested', addressesOf(person), now);
  if (issue.newMail !== undefined) {
    const id = `${issue.id}.new`;
    notices.push({ kind: 'restore-new-address', id, to: issue.newMail, language, portal });
  }
  for (const notice of [...notices, ...forAdmins(issue, 'issue-submitted', config, now)])
    await ports.notices.send(notice);
}

/**
 * Tells how a request ended: the owner at every address, the one that they gave among them, and who decides. Only where
 * something was changed there is a link to say "this was not me".
 * @param person as they were before
 */
export async function tellOfEnd(
  ports: { readonly keyRing?: KeyRing; readonly notices: NoticeQueue },
  issue: UserIssue,
  ending: { kind: Ending; person: Person; newMail?: string | undefined },
  { config, now }: { config: FunctionConfig; now: Date },
): Promise<void> {
  const { kind, person, newMail } = ending;
  const addresses = [...new Set([...addressesOf(person), ...(newMail === undefined ? [] : [newMail])])];
  const notices = ports.keyRing
    ? await linked(ports.keyRing, issue, kind, addresses, now)
    : addresses.map((to, index) => ({ ...changeOf(issue, kind, index, now), to }));
  for (const notice of [...notices, ...forAdmins(issue, kind, config, now)]) await ports.notices.send(notice);
}

/** Where somebody can be reached: their own address and the directory's, whichever counts. */
const addressesOf = ({ ownMail, mail }: Person): string[] => [
  ...new Set([ownMail, mail].filter((address) => address !== undefined)),
];

const changeOf = <Kind extends string>(
  { id, portal, language, login, reference }: UserIssue,
  kind: Kind,
  index: number,
  now: Date,
) => ({
  ...{ kind, id: `${id}.${kind}.${index}`, portal, language, login, reference, at: now.toISOString() },
});

const linked = (
  keyRing: KeyRing,
  issue: UserIssue,
  kind: 'restore-requested' | Ending,
  addresses: readonly string[],
  now: Date,
): Promise<MailNotice[]> =>
  Promise.all(
    addresses.map(async (to, index) => {
      const { person, portal, login } = issue;
      const change = changeOf(issue, kind, index, now);
      return {
        ...change,
        to,
        reportToken: await newReportToken(keyRing, { id: change.id, person, portal, login }, now),
      };
    }),
  );

function forAdmins(
  issue: UserIssue,
  about: 'issue-submitted' | Ending,
  config: FunctionConfig,
  now: Date,
): MailNotice[] {
  const { id, portal: alias, login, reference } = issue;
  const portal = findPortal(config, alias)?.portal;
  const contact = config.securityContact;
  const addresses = new Set([...(portal?.admins ?? []), ...(contact === undefined ? [] : [contact])]);
  const language = portal?.languages[0] ?? 'en';
  const kind = about === 'issue-submitted' ? about : 'issue-ended';
  const common = { kind, portal: alias, language, login, reference, at: now.toISOString() } as const;
  const ending = about === 'issue-submitted' ? {} : { ending: endings[about] };
  return [...addresses].map((to, index) => ({ ...common, ...ending, id: `${id}.${about}.admin.${index}`, to }));
}

const endings = {
  'restore-verified': 'verified',
  'restore-refused': 'refused',
  'restore-cancelled': 'cancelled',
} as const;
