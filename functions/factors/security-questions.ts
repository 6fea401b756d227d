import * as z from 'zod';
import { TypedAnswers } from '#shared/api/inputs.ts';
import { isChosenSecret } from '../authenticators/memory-hard-hash.ts';
import {
  chosenAnswer,
  findSecurityQuestions,
  pickQuestions,
  textOfQuestion,
} from '../authenticators/security-questions.ts';
import type { AskedQuestion } from '../authenticators/security-questions.ts';
import { questionsBudget } from '../flows/limits.ts';
import { defineFactor } from './factor.ts';
import { viewBegun } from './view-begun.ts';

const lifeSeconds = 15 * 60;

/**
 * Answers to questions. Never alone and never first, which the gate sees to. All of them are checked, whichever was wrong,
 * and nobody is told which.
 */
export const securityQuestions = defineFactor({
  id: 'security-questions',
  needs: ['authenticators', 'keyRing'],
  proof: z.strictObject({ factor: z.literal('security-questions'), answers: TypedAnswers }),
  isHeldBy: ({ enrolled }) => enrolled?.includes('security-questions') ?? false,
  beginner: {
    budget: questionsBudget,
    againAfterSeconds: 0,
    async begin({ claim: { subject, portal }, ports, now }) {
      const record = await findSecurityQuestions(ports.authenticators, subject);
      const config = portal.questions;
      const picked = config ? await pickQuestions(ports.keyRing, { subject, record, config, now }) : [];
      const startedAtMs = now.getTime();
      return { begun: { startedAtMs, expiresAtMs: startedAtMs + lifeSeconds * 1000, picks: picked.map(writePick) } };
    },
    view: (begun, { portal: { questions }, language }) => ({
      ...viewBegun(begun, 0),
      questions: (begun.picks ?? []).map(readPick).map((asked) => ({
        id: asked.id,
        text: questions ? textOfQuestion(questions, asked, language) : asked.id,
      })),
    }),
  },
  async verify({ claim, ports, now }, { answers }, begun) {
    const { subject: owner, person } = claim;
    const record = await findSecurityQuestions(ports.authenticators, owner);
    const picks = begun && now.getTime() < begun.expiresAtMs ? (begun.picks ?? []).map(readPick) : [];
    let right = 0;
    // One after the other: each takes its 19 MiB.
    for (const { id } of picks) {
      const answer = answers.find(({ question }) => question === id)?.answer ?? '';
      const hash = record?.answers.find(({ question }) => question === id)?.hash;
      if (await isChosenSecret(ports.keyRing, chosenAnswer(owner, id, answer), hash)) right++;
    }
    const isAll = picks.length > 0 && right === picks.length && answers.length === picks.length;
    return isAll && person ? {} : undefined;
  },
});

/** A pick as a flow keeps it: the id, and the text of an own question after it. */
const writePick = ({ id, text }: AskedQuestion): string => (text === undefined ? id : `${id} ${text}`);

function readPick(pick: string): AskedQuestion {
  const at = pick.indexOf(' ');
  return at < 0 ? { id: pick } : { id: pick.slice(0, at), text: pick.slice(at + 1) };
}
