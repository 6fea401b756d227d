import * as z from 'zod';
import { MemberListKey, MembersView } from '#shared/api/member-list-views.ts';
import { membersAtOnce, mostMemberPages } from '#shared/protocol/member-list.ts';
import { err, ok } from '#shared/result.ts';
import { aboutDirectory, findDirectory } from '../../directories/about-directory.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { looksAfterPerson } from '../../people/looks-after.ts';
import { viewRow } from '../../people/view-row.ts';
import { personId } from '../../ports/person.ts';
import type { Person } from '../../ports/person.ts';
import { sideBySide } from '../../side-by-side.ts';
import { defineAction } from '../action.ts';

/** Members of one request, and how many of them are read at a time. */
const [size, atOnce] = [100, 10];
const Position = z.strictObject({
  page: z
    .int()
    .min(0)
    .max(mostMemberPages - 1),
  at: z.int().min(0).max(membersAtOnce),
});
type Position = z.infer<typeof Position>;

/** Who is in a group or an OU, as the bridge told, of those whom the caller looks after. */
export const showMembers = defineAction({
  ...aboutDirectory,
  id: 'directory.show-members',
  summary: 'People of a group or OU that a bridge was asked to list',
  method: 'GET',
  path: '/admin/directories/{directory}/member-lists/{list}',
  permission: 'onboarding.write',
  params: MemberListKey,
  query: z.strictObject({ cursor: z.string().max(100).optional() }),
  output: MembersView,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 600,
  isAudited: false,
  needs: ['adminSessions', 'people', 'memberLists'],
  async handle({ caller, params: { directory, list }, query, config, ports, now }) {
    const from = query.cursor === undefined ? { page: 0, at: 0 } : readCursor(Position, query.cursor);
    if (!from || !findDirectory(config, directory)) return err({ code: 'not-found' });
    const page = await ports.memberLists.page({ directory, order: list }, from.page, now());
    if (!page) return err({ code: 'not-found' });
    if (page === 'waiting') return ok({ body: { state: 'waiting' as const, people: [], cursor: writeCursor(from) } });
    if (page.problem !== undefined)
      return ok({ body: { state: 'failed' as const, people: [], problem: page.problem } });
    const people: Person[] = [];
    await sideBySide(page.objectGuids.slice(from.at, from.at + size), atOnce, async (guid) => {
      const person = await ports.people.findById(personId(directory, guid));
      if (person && looksAfterPerson(caller, person, config)) people.push(person);
    });
    const next = nextOf(from, page);
    return ok({
      body: {
        state: 'done' as const,
        people: people.map((person) => viewRow(person, { caller, now: now() })),
        ...(next && { cursor: writeCursor(next) }),
      },
    });
  },
});

function nextOf({ page, at }: Position, { objectGuids, isLast }: { objectGuids: readonly string[]; isLast: boolean }) {
  if (at + size < objectGuids.length) return { page, at: at + size };
  return isLast ? undefined : { page: page + 1, at: 0 };
}
