import { SurveyKey, SurveyView } from '#shared/api/directory-views.ts';
import { err, ok } from '#shared/result.ts';
import { aboutDirectory, findDirectory } from '../../directories/about-directory.ts';
import { defineAction } from '../action.ts';

const nothing = { ous: [], groups: [], members: [], chosen: 0, present: 0, isCutOff: false };

/** What the bridge counted, once it has. The last count of a directory is kept; an earlier one reads as not there yet. */
export const showPreview = defineAction({
  ...aboutDirectory,
  id: 'directory.show-preview',
  summary: 'What a bridge counted for a choice of OUs and groups',
  method: 'GET',
  path: '/admin/directories/{directory}/surveys/{survey}',
  permission: 'directories.write',
  params: SurveyKey,
  output: SurveyView,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 240,
  isAudited: false,
  needs: ['adminSessions', 'directoryDesk'],
  async handle({ params, config, ports }) {
    const directory = findDirectory(config, params.directory);
    if (!directory) return err({ code: 'not-found' });
    const answer = await ports.directoryDesk.survey(directory.id);
    if (answer?.order !== params.survey) return ok({ body: { state: 'waiting', ...nothing } });
    const { ous, groups, members, chosen, present, isCutOff, problem } = answer;
    const counts = { ous, groups, members, chosen, present, isCutOff };
    return ok({ body: problem === undefined ? { state: 'done', ...counts } : { state: 'failed', ...counts, problem } });
  },
});
