import { UnitSearch } from '#shared/api/member-list-views.ts';
import { havingListed, orderList } from '../../directories/order-list.ts';
import { defineAction } from '../action.ts';

/** Has a bridge look which groups or OUs there are: who wants to do something for the people of one has to choose it. */
export const findUnits = defineAction({
  ...havingListed,
  id: 'directory.find-units',
  summary: 'Has a bridge find groups or OUs by how their name begins',
  path: '/admin/directories/{directory}/unit-searches',
  body: UnitSearch,
  perAddressPerMinute: 30,
  handle: (context) => orderList({ kind: 'find-units', ...context.body }, context),
});
