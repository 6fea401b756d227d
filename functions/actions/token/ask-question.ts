import { TokenQuestion } from '#shared/api/token-views.ts';
import { err, ok } from '#shared/result.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { nothingProven } from '../../sessions/proving.ts';
import { askQuestion, questionBudget } from '../../tokens/ocra-question.ts';
import { defineAction } from '../action.ts';

/** Asks a question for a device that answers one (OCRA), so that who is signed in can register it. */
export const askTokenQuestion = defineAction({
  id: 'token.ask-question',
  summary: 'Asks a question for a device that answers one; the former question is void',
  method: 'POST',
  path: '/tokens/questions',
  group: 'user',
  standing: 'session',
  output: TokenQuestion,
  status: 201,
  errors: ['not-allowed', 'wrong-step', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: false,
  needs: ['sessions', 'budgets'],
  async handle({ caller, config, ports, now, random }) {
    const portal = portalOf(config, caller.portal);
    const mayAny = (['token.register', 'token.register-existing'] as const).some((each) => mayDo(caller, config, each));
    if (!mayAny || !portal.tokenTypes.includes('ocra')) return err({ code: 'not-allowed' });
    const taken = await ports.budgets.take(questionBudget(caller.person.id), now());
    if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
    const { revision, begun, ...rest } = caller.proving ?? nothingProven;
    const asked = askQuestion(random, now());
    const proving = { ...rest, revision: revision + 1, begun: { ...begun, 'token-code': asked } };
    if (!(await ports.sessions.advanceProving(caller.id, proving))) return err({ code: 'wrong-step' });
    return ok({ body: { question: asked.challenge!, expiresAt: new Date(asked.expiresAtMs).toISOString() } });
  },
});
