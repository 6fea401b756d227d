import * as z from 'zod';
import { NewAnswers } from '#shared/api/inputs.ts';
import { err, ok } from '#shared/result.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { changeNotice } from '../../notices/change-notice.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** Sets the security questions and their answers, all at once, after a fresh proof of who this is (THREATS E14). */
export const setQuestions = defineAction({
  id: 'questions.set',
  summary: 'Sets all security questions and their answers; an empty list removes them',
  method: 'PUT',
  path: '/questions',
  group: 'user',
  standing: 'session',
  body: z.strictObject({ answers: NewAnswers }),
  output: z.undefined(),
  status: 204,
  errors: ['not-allowed', 'fresh-proof-required', 'rules-broken', 'wrong-step'],
  perAddressPerMinute: 10,
  isAudited: true,
  needs: ['sessions', 'authenticators', 'peopleEnrolment', 'keyRing', 'notices'],
  async handle({ caller, body: { answers }, config, ports, now, random }) {
    const { questions } = portalOf(config, caller.portal);
    if (!questions || !mayDo(caller, config, 'questions.manage')) return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    // The rules and the hashes are loaded where they are used.
    const { keepAnswers } = await import('../../authenticators/keep-answers.ts');
    const kept = await keepAnswers(ports, caller, { answers, config: questions, now: now() });
    if (!kept.ok) return kept;
    const notice = { ...caller, kind: 'questions-set', id: random.id() } as const;
    await ports.notices.send(await changeNotice(ports.keyRing, notice, now()));
    return ok({ body: undefined });
  },
});
