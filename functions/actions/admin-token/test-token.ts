import * as z from 'zod';
import { CodeTest } from '#shared/api/admin-token-views.ts';
import { TypedCode } from '#shared/api/inputs.ts';
import { err, ok } from '#shared/result.ts';
import { aboutOwnedToken } from '../../token-desk/about-token.ts';
import { findOwned } from '../../token-desk/find-owned.ts';
import { mayChangeNeeds, mayTouch } from '../../token-desk/may-change.ts';
import { testCode } from '../../token-desk/test-code.ts';
import { isCodeToken } from '../../tokens/usable-tokens.ts';
import { defineAction } from '../action.ts';

/** Whether a code is that of a token, for "my codes are never accepted". Counted and burned like any other, see `testCode`. */
export const testToken = defineAction({
  ...aboutOwnedToken,
  id: 'admin-token.test',
  summary: 'Whether a code is the token’s; it is used up',
  method: 'POST',
  path: '/admin/people-tokens/{directory}/{guid}/{id}/tests',
  permission: 'tokens.support',
  body: z.strictObject({ code: TypedCode }),
  output: CodeTest,
  status: 200,
  errors: ['not-found', 'not-allowed', 'too-many-tries'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['people', 'tokens', ...mayChangeNeeds, 'keyRing'],
  async handle({ caller, params, body, config, ports, now }) {
    const found = await findOwned(ports, params, { caller, config });
    if (!found) return err({ code: 'not-found' });
    const { person, token } = found;
    if (!(await mayTouch(ports, { caller, person }))) return err({ code: 'not-allowed' });
    // What is sent is not computed, and what answers a question has none here.
    if (!isCodeToken(token) || token.kind.type === 'ocra') return err({ code: 'not-allowed' });
    const tested = await testCode(ports, token, { code: body.code, now: now() });
    return tested.ok ? ok({ body: { isRight: tested.value }, about: person.id }) : tested;
  },
});
