import { aboutOwnedToken, changesToken } from '../../token-desk/about-token.ts';
import { takeNeeds, takeOwned, takesToken } from '../../token-desk/take-from.ts';
import { defineAction } from '../action.ts';

/** Revokes a token, for one that is lost for good. Its owner is told; a device is withdrawn, and can be registered by nobody. */
export const revokeToken = defineAction({
  ...aboutOwnedToken,
  ...changesToken,
  ...takesToken,
  id: 'admin-token.revoke',
  summary: 'Revokes a token: its owner has it no more, and a device cannot be registered again; they are told',
  method: 'DELETE',
  path: '/admin/people-tokens/{directory}/{guid}/{id}',
  needs: takeNeeds,
  handle: (context) => takeOwned(context, 'nobody'),
});
