import { DirectoryKey, OrderView } from '#shared/api/directory-views.ts';
import { UnitSearch } from '#shared/api/member-list-views.ts';
import { err, ok } from '#shared/result.ts';
import { aboutDirectory, findDirectory } from '../../directories/about-directory.ts';
import { orderList } from '../../directories/order-list.ts';
import { defineAction } from '../action.ts';

/** Has a bridge look which groups or OUs there are: who wants to do something for the people of one has to choose it. */
export const findUnits = defineAction({
  ...aboutDirectory,
  id: 'directory.find-units',
  summary: 'Has a bridge find groups or OUs by how their name begins',
  method: 'POST',
  path: '/admin/directories/{directory}/unit-searches',
  permission: 'onboarding.write',
  params: DirectoryKey,
  body: UnitSearch,
  output: OrderView,
  status: 202,
  errors: ['not-found', 'directory-unreachable', 'bridge-too-old'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['adminSessions', 'bridges', 'bridgeOrders', 'memberLists'],
  async handle({ params, body, config, ports, now, random }) {
    const directory = findDirectory(config, params.directory);
    if (!directory) return err({ code: 'not-found' });
    const ordered = await orderList(
      { kind: 'find-units', ...body },
      { ports, directory: directory.id, now: now(), random },
    );
    return ordered.ok ? ok({ body: { order: ordered.value } }) : ordered;
  },
});
