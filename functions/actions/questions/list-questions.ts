import { QuestionsView } from '#shared/api/authenticator-views.ts';
import { err, ok } from '#shared/result.ts';
import { findSecurityQuestions, textOfQuestion } from '../../authenticators/security-questions.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** The questions that I may choose from, and those that I have answered. Never the answers. */
export const listQuestions = defineAction({
  id: 'questions.list',
  summary: 'Security questions to choose from, and those that I have answered',
  method: 'GET',
  path: '/questions',
  group: 'user',
  standing: 'session',
  output: QuestionsView,
  status: 200,
  errors: ['not-allowed'],
  perAddressPerMinute: 60,
  isAudited: false,
  needs: ['sessions', 'authenticators'],
  async handle({ caller, config, ports }) {
    const { questions } = portalOf(config, caller.portal);
    if (!questions || !mayDo(caller, config, 'questions.manage')) return err({ code: 'not-allowed' });
    const record = await findSecurityQuestions(ports.authenticators, caller.person.id);
    const inWords = (id: string, text?: string) => ({
      id,
      text: textOfQuestion(questions, { id, ...(text !== undefined && { text }) }, caller.language),
    });
    const { own, ask, enrol } = questions;
    const offered = questions.offered.map(({ id }) => inWords(id));
    const answered = (record?.answers ?? []).map(({ question, text }) => inWords(question, text));
    return ok({ body: { own, ask, enrol, offered, answered } });
  },
});
