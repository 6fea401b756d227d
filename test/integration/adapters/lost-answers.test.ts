import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DynamoBudgetStore } from '#functions/adapters/dynamo-budget-store.ts';
import { DynamoChallengeStore } from '#functions/adapters/dynamo-challenge-store.ts';
import { DynamoFlowStore } from '#functions/adapters/dynamo-flow-store.ts';
import { DynamoOperationStore } from '#functions/adapters/dynamo-operation-store.ts';
import type { Flow } from '#functions/ports/flow-store.ts';
import type { Operation } from '#functions/ports/operation-store.ts';
import { startDynamo } from './dynamo.ts';
import { id } from './every-store.ts';

/** The network loses the first answer to each write, and the SDK sends the very same write again. */
describe('B7: a conditional write whose answer was lost', () => {
  let dynamo: Awaited<ReturnType<typeof startDynamo>>;
  beforeAll(async () => {
    dynamo = await startDynamo();
    dynamo.client.middlewareStack.add(
      (next, context) => async (request) => {
        if (/^(Put|Update|Delete)/.test(context.commandName ?? '')) await next(request).catch(() => undefined);
        return next(request);
      },
      // Where the SDK tries again.
      { step: 'finalizeRequest', priority: 'low' },
    );
  });
  afterAll(() => dynamo.stop());

  const common = { directory: 'corp', portal: 'demo', login: 'a', language: 'en' } as const;

  it('of an operation and its count succeeds, and of another with its id does not', async () => {
    const operations = new DynamoOperationStore(dynamo.table('operations'));
    const one: Operation = {
      ...{
        ...common,
        id: id(),
        kind: 'password.change',
        owner: 'o',
        state: 'pending',
        createdAtMs: 1,
        answeredByMs: 2,
      },
    };
    expect(await operations.create(one)).toBe(true);
    expect(await operations.create(one)).toBe(false);
    expect(await operations.setCounted(one, false)).toBe(true);
    expect(await operations.setCounted(one, false)).toBe(false);
    expect(await operations.setCounted(one, true)).toBe(true);
    expect(await operations.setCounted(one, true)).toBe(false);
  });

  it('of the next revision of a flow succeeds, and of another one from the same revision does not', async () => {
    const flows = new DynamoFlowStore(dynamo.table('flows'));
    const one = {
      ...{ ...common, id: id(), revision: 1, kind: 'recovery', purpose: 'reset', state: 'proving', subject: 's' },
      ...{ proofs: [], begun: {}, createdAtMs: 1, expiresAtMs: 2 },
    } as unknown as Flow;
    await flows.create(one);
    const next = { ...one, revision: 2 };
    expect(await flows.advance(next)).toBe(true);
    expect(await flows.advance(next)).toBe(false);
  });

  it('E17: of a used step succeeds, and the step is used', async () => {
    const budgets = new DynamoBudgetStore(dynamo.table('budgets'));
    const [subject, burn] = [id(), { token: 't', step: 7, atMs: 5 }];
    expect(await budgets.succeed(subject, ['token-code'], burn)).toBe(true);
    expect(await budgets.succeed(subject, ['token-code'], burn)).toBe(false);
    expect(await budgets.burnedSteps(subject)).toEqual({ t: { step: 7, atMs: 5 } });
  });

  it('E12: of a used link succeeds, and the link is used', async () => {
    const challenges = new DynamoChallengeStore(dynamo.table('challenges'));
    const link = id();
    expect(await challenges.markUsed(link, 1e12)).toBe(true);
    expect(await challenges.markUsed(link, 1e12)).toBe(false);
  });
});
