import * as z from 'zod';
import { PeopleList } from '#shared/api/people-views.ts';
import { DirectoryId } from '#shared/protocol/job.ts';
import { err, ok } from '#shared/result.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { searchPeople as search, SearchPosition } from '../../people/search-people.ts';
import { viewRow } from '../../people/view-row.ts';
import { defineAction } from '../action.ts';

/**
 * People by any of their names: whole account name, UPN, `DOM\name` or mail address, or how the name that is shown or the
 * surname begins. The same few requests, however many people there are.
 */
export const searchPeople = defineAction({
  id: 'person.search',
  summary: 'People of a directory by any of their names, in the order of their names',
  method: 'GET',
  path: '/admin/people',
  group: 'admin',
  standing: 'admin',
  permission: 'people.read',
  scope: ({ query }) => ({ directory: query.directory }),
  query: z.strictObject({
    directory: DirectoryId,
    name: z.string().trim().max(256).optional(),
    cursor: z.string().max(1000).optional(),
  }),
  output: PeopleList,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 240,
  isAudited: false,
  needs: ['adminSessions', 'people', 'peopleIndex'],
  async handle({ caller, query, config, ports, now }) {
    const { directory: id, name = '', cursor } = query;
    const directory = config.directories.find((each) => each.id === id);
    const from = cursor === undefined ? undefined : readCursor(SearchPosition, cursor);
    if (!directory || (cursor !== undefined && from === undefined)) return err({ code: 'not-found' });
    const { people, next } = await search(ports, { directory, name, from }, { caller, config });
    return ok({
      body: {
        people: people.map((person) => viewRow(person, { caller, now: now() })),
        ...(next && { cursor: writeCursor(next) }),
      },
    });
  },
});
