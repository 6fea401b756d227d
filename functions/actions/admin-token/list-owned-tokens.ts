import * as z from 'zod';
import { OwnedTokenList } from '#shared/api/admin-token-views.ts';
import { PersonGuid } from '#shared/api/people-views.ts';
import { TokenId } from '#shared/api/inputs.ts';
import { DirectoryId } from '#shared/protocol/job.ts';
import { err, ok } from '#shared/result.ts';
import { proofSubject } from '../../flows/limits.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { personMeant } from '../../people/about-person.ts';
import { looksAfterPerson } from '../../people/looks-after.ts';
import { personId } from '../../ports/person.ts';
import { mayHandle } from '../../token-desk/find-owned.ts';
import { viewOwnedToken } from '../../token-desk/view-owned-token.ts';
import { livingTokens } from '../../tokens/usable-tokens.ts';
import { defineAction } from '../action.ts';

const pageSize = 25;
const Position = z.strictObject({ person: PersonGuid, id: TokenId });

/** The tokens of one person; or, without a person, those of a directory that are switched off. */
export const listOwnedTokens = defineAction({
  id: 'admin-token.list',
  summary: 'Tokens of a person; or those of a directory that are switched off',
  method: 'GET',
  path: '/admin/people-tokens',
  group: 'admin',
  standing: 'admin',
  permission: 'tokens.read',
  scope: ({ query }) => ({ directory: query.directory }),
  query: z.strictObject({
    directory: DirectoryId,
    person: PersonGuid.optional(),
    cursor: z.string().max(200).optional(),
  }),
  output: OwnedTokenList,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['tokens', 'tokenLists', 'people', 'budgets'],
  async handle({ caller, query: { directory, person: guid, cursor }, config, ports }) {
    if (guid !== undefined) {
      const person = await personMeant(ports.people, { directory, guid }, { caller, config });
      if (!person || cursor !== undefined) return err({ code: 'not-found' });
      const owned = livingTokens(await ports.tokens.list(person.id)).filter((token) => mayHandle(caller, token));
      const burned = owned.length > 0 ? await ports.budgets.burnedSteps(proofSubject(person.id)) : {};
      return ok({ body: { tokens: owned.map((token) => viewOwnedToken(token, person, burned[token.id])) } });
    }
    const position = cursor === undefined ? undefined : readCursor(Position, cursor);
    if (cursor !== undefined && !position) return err({ code: 'not-found' });
    const after = position && { owner: personId(directory, position.person), id: position.id };
    const page = await ports.tokenLists.switchedOff({ directory, limit: pageSize, ...(after && { after }) });
    const seen = await Promise.all(
      page.tokens.map(async (token) => ({ token, person: await ports.people.findById(token.owner) })),
    );
    // Of certain portals alone: a page can be shorter then, and the next one is there all the same.
    const tokens = seen
      .filter(({ token, person }) => mayHandle(caller, token) && person && looksAfterPerson(caller, person, config))
      .map(({ token, person }) => viewOwnedToken(token, person));
    const next = page.next && { person: page.next.owner.split('#')[1], id: page.next.id };
    return ok({ body: { tokens, ...(next && { cursor: writeCursor(next) }) } });
  },
});
