import { UnitSearchKey, UnitsView } from '#shared/api/member-list-views.ts';
import { err, ok } from '#shared/result.ts';
import { aboutDirectory, findDirectory } from '../../directories/about-directory.ts';
import { defineAction } from '../action.ts';

/** The groups or OUs that a bridge found, once it has. */
export const showUnits = defineAction({
  ...aboutDirectory,
  id: 'directory.show-units',
  summary: 'Groups or OUs that a bridge found',
  method: 'GET',
  path: '/admin/directories/{directory}/unit-searches/{search}',
  permission: 'onboarding.write',
  params: UnitSearchKey,
  output: UnitsView,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 240,
  isAudited: false,
  needs: ['adminSessions', 'memberLists'],
  async handle({ params: { directory, search }, config, ports, now }) {
    if (!findDirectory(config, directory)) return err({ code: 'not-found' });
    const answer = await ports.memberLists.units({ directory, order: search }, now());
    if (!answer) return err({ code: 'not-found' });
    if (answer === 'waiting') return ok({ body: { state: 'waiting', units: [], isCutOff: false } });
    const { units, isCutOff, problem } = answer;
    const found = { units: [...units], isCutOff };
    return ok({ body: problem === undefined ? { state: 'done', ...found } : { state: 'failed', ...found, problem } });
  },
});
