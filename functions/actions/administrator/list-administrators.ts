import * as z from 'zod';
import { AdministratorId } from '#shared/api/administrator-inputs.ts';
import { AdministratorList } from '#shared/api/administrator-views.ts';
import { err, ok } from '#shared/result.ts';
import { viewAdministrator } from '../../administrators/view-administrator.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { defineAction } from '../action.ts';

const pageSize = 25;
const Position = z.strictObject({ id: AdministratorId });

/** Who administers this deployment. */
export const listAdministrators = defineAction({
  id: 'administrator.list',
  summary: 'Who administers this deployment',
  method: 'GET',
  path: '/admin/administrators',
  group: 'admin',
  standing: 'admin',
  permission: 'administrators.read',
  scope: 'everywhere',
  query: z.strictObject({ cursor: z.string().max(200).optional() }),
  output: AdministratorList,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['administrators'],
  async handle({ caller, query: { cursor }, ports }) {
    const after = cursor === undefined ? undefined : readCursor(Position, cursor);
    if (cursor !== undefined && !after) return err({ code: 'not-found' });
    const page = { limit: pageSize, ...(after && { after: after.id }) };
    const { administrators, next } = await ports.administrators.list(page);
    return ok({
      body: {
        administrators: administrators.map((each) => viewAdministrator(each, caller)),
        ...(next !== undefined && { cursor: writeCursor({ id: next }) }),
      },
    });
  },
});
