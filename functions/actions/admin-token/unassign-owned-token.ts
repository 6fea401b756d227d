import { aboutOwnedToken, changesToken } from '../../token-desk/about-token.ts';
import { takeNeeds, takeOwned, takesToken } from '../../token-desk/take-from.ts';
import { defineAction } from '../action.ts';

/** Takes a token from its owner, who is told. A device can be given to somebody else afterwards; an app is gone. */
export const unassignOwnedToken = defineAction({
  ...aboutOwnedToken,
  ...changesToken,
  ...takesToken,
  id: 'admin-token.unassign',
  summary: 'Takes a token from its owner; a device goes back to stock; they are told',
  method: 'DELETE',
  path: '/admin/people-tokens/{directory}/{guid}/{id}/assignment',
  needs: takeNeeds,
  handle: (context) => takeOwned(context, 'stock'),
});
