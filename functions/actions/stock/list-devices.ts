import * as z from 'zod';
import { DeviceList, DeviceState } from '#shared/api/admin-token-views.ts';
import { TypedSerial } from '#shared/api/inputs.ts';
import { DirectoryId } from '#shared/protocol/job.ts';
import { err, ok } from '#shared/result.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { viewDevices } from '../../token-desk/view-device.ts';
import { defineAction } from '../action.ts';

const pageSize = 25;
const Position = z.string().regex(/^[A-Z0-9]{1,32}$/);

/** Devices of one directory, in the order of their serial numbers: one request to the store a page, and one for each owner on it. */
export const listDevices = defineAction({
  id: 'stock.list',
  summary: 'Devices of one directory, by the beginning of their serial number and by what has become of them',
  method: 'GET',
  path: '/admin/tokens',
  group: 'admin',
  standing: 'admin',
  permission: 'tokens.read',
  scope: ({ query }) => ({ directory: query.directory }),
  query: z.strictObject({
    directory: DirectoryId,
    serial: TypedSerial.optional(),
    state: DeviceState.optional(),
    cursor: z.string().max(100).optional(),
  }),
  output: DeviceList,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['tokenLists', 'people'],
  async handle({ query: { directory, serial: prefix = '', state, cursor }, ports }) {
    const after = cursor === undefined ? undefined : readCursor(Position, cursor);
    if (cursor !== undefined && after === undefined) return err({ code: 'not-found' });
    const query = {
      directory,
      prefix,
      limit: pageSize,
      ...(state && { state }),
      ...(after !== undefined && { after }),
    };
    const { devices, next } = await ports.tokenLists.devices(query);
    const tokens = await viewDevices(ports.people, devices);
    return ok({ body: { tokens, ...(next !== undefined && { cursor: writeCursor(next) }) } });
  },
});
