import * as z from 'zod';
import { TypedTokenCode } from '#shared/api/inputs.ts';
import { askedQuestion, askQuestion, questionBudget } from '../tokens/ocra-question.ts';
import { usableTokens } from '../tokens/usable-tokens.ts';
import { defineFactor } from './factor.ts';
import { viewBegun } from './view-begun.ts';

const askAgainAfterSeconds = 5;

/** A code of any token that the portal asks for, app or device, with its PIN where it has one. */
export const tokenCode = defineFactor({
  id: 'token-code',
  needs: ['keyRing', 'tokens'],
  proof: z.strictObject({ factor: z.literal('token-code'), code: TypedTokenCode }),
  isHeldBy: ({ enrolled }) => enrolled?.includes('token-code') ?? false,
  beginner: {
    // Only tokens that answer a question need one (OCRA).
    isOptional: true,
    budget: questionBudget,
    againAfterSeconds: askAgainAfterSeconds,
    begin: ({ random, now }) => Promise.resolve({ begun: askQuestion(random, now) }),
    view: (begun) => ({ ...viewBegun(begun, askAgainAfterSeconds), question: begun.challenge }),
  },
  async verify({ claim, ports, burned, now }, { code }, begun) {
    // Loaded when it is needed: most requests have no such code.
    const { checkCode } = await import('../tokens/check-code.ts');
    const tokens = usableTokens(await ports.tokens.list(claim.subject), claim.portal.alias);
    const question = askedQuestion(begun, now);
    const accepted = await checkCode(ports.keyRing, tokens, { code, question, burned, now });
    return accepted && claim.person ? { ...(accepted.burn && { burn: accepted.burn }) } : undefined;
  },
});
