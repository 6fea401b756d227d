import * as z from 'zod';
import { EnrolmentFilter, PeopleList } from '#shared/api/people-views.ts';
import { DirectoryId } from '#shared/protocol/job.ts';
import { err, ok } from '#shared/result.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { looksAfterPerson } from '../../people/looks-after.ts';
import { viewRow } from '../../people/view-row.ts';
import { hasEnrolled } from '../../ports/person.ts';
import { defineAction } from '../action.ts';

const Position = z.strictObject({ sort: z.string().max(100), id: z.string().max(80) });

/**
 * Who is here, or who has set up nothing yet, in the order of their names. A page for the screen, or a larger one for who
 * counts or exports: either is one request to the index.
 */
export const listOnboarding = defineAction({
  id: 'onboarding.list',
  summary: 'People of a directory with what they have set up; or only those who have set up nothing',
  method: 'GET',
  path: '/admin/onboarding/people',
  group: 'admin',
  standing: 'admin',
  permission: 'onboarding.read',
  scope: ({ query }) => ({ directory: query.directory }),
  query: z.strictObject({
    directory: DirectoryId,
    who: EnrolmentFilter.default('to-enrol'),
    size: z.enum(['25', '250']).default('25'),
    cursor: z.string().max(500).optional(),
  }),
  output: PeopleList,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 600,
  isAudited: false,
  needs: ['adminSessions', 'peopleIndex'],
  async handle({ caller, query: { directory, who, size, cursor }, config, ports, now }) {
    const after = cursor === undefined ? undefined : readCursor(Position, cursor);
    if (cursor !== undefined && !after) return err({ code: 'not-found' });
    const by = who === 'all' ? ('name' as const) : ('to-enrol' as const);
    const asked = { directory, by, prefix: '', limit: Number(size), ...(after && { after }) };
    const { people, next } = await ports.peopleIndex.page(asked);
    // The index is a moment late: who has just set something up is not to be asked for it.
    const rows = people.filter(
      (person) => looksAfterPerson(caller, person, config) && (who === 'all' || !hasEnrolled(person)),
    );
    return ok({
      body: {
        people: rows.map((person) => viewRow(person, { caller, now: now() })),
        ...(next && { cursor: writeCursor(next) }),
      },
    });
  },
});
