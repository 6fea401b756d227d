import { MemberListRequest } from '#shared/api/member-list-views.ts';
import { havingListed, orderList } from '../../directories/order-list.ts';
import { defineAction } from '../action.ts';

/** Has a bridge list who is in a group or an OU. No groups of people are kept here: whoever wants one asks. */
export const beginMemberList = defineAction({
  ...havingListed,
  id: 'directory.begin-member-list',
  summary: 'Has a bridge list the people of a group, also through other groups, or of an OU',
  path: '/admin/directories/{directory}/member-lists',
  body: MemberListRequest,
  perAddressPerMinute: 20,
  handle: (context) => orderList({ kind: 'list-members', ...context.body }, context),
});
