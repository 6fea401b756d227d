import { DirectoryKey, OrderView } from '#shared/api/directory-views.ts';
import { MemberListRequest } from '#shared/api/member-list-views.ts';
import { err, ok } from '#shared/result.ts';
import { aboutDirectory, findDirectory } from '../../directories/about-directory.ts';
import { orderList } from '../../directories/order-list.ts';
import { defineAction } from '../action.ts';

/** Has a bridge list who is in a group or an OU. No groups of people are kept here: whoever wants one asks. */
export const beginMemberList = defineAction({
  ...aboutDirectory,
  id: 'directory.begin-member-list',
  summary: 'Has a bridge list the people of a group, also through other groups, or of an OU',
  method: 'POST',
  path: '/admin/directories/{directory}/member-lists',
  permission: 'onboarding.write',
  params: DirectoryKey,
  body: MemberListRequest,
  output: OrderView,
  status: 202,
  errors: ['not-found', 'directory-unreachable', 'bridge-too-old'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['adminSessions', 'bridges', 'bridgeOrders', 'memberLists'],
  async handle({ params, body, config, ports, now, random }) {
    const directory = findDirectory(config, params.directory);
    if (!directory) return err({ code: 'not-found' });
    const ordered = await orderList(
      { kind: 'list-members', ...body },
      { ports, directory: directory.id, now: now(), random },
    );
    return ordered.ok ? ok({ body: { order: ordered.value } }) : ordered;
  },
});
