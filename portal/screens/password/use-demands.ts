import { useEffect, useState } from 'preact/hooks';
import type { OperationView, PasswordDemands } from '#shared/api/views.ts';
import type { Result } from '#shared/result.ts';
import { call } from '../../api/client.ts';
import type { Trouble } from '../../api/trouble.ts';

type Asked = Result<OperationView, Trouble>;

/** So long a bridge is waited for; the rules that are known are there to read meanwhile. */
const waitSeconds = '8';

/**
 * What a new password of this very person must satisfy. Where the domain has several policies, a bridge is asked for theirs
 * once, while they read; until it answers, and if it does not, the domain's stands there as the least that applies.
 * @param shown what the server knows; undefined before that
 * @param ask begins to ask the bridge
 */
export function useDemands<Shown extends PasswordDemands | undefined>(
  shown: Shown,
  ask: () => Promise<Asked>,
): Shown | PasswordDemands {
  const [found, setFound] = useState<Found>();
  const isAskable = shown?.certainty === 'askable';
  useEffect(() => {
    if (!isAskable || found) return;
    let isGone = false;
    void answerOf(ask).then((answer) => {
      if (!isGone) setFound(answer);
    });
    return () => {
      isGone = true;
    };
  }, [isAskable]);
  if (!shown || !isAskable || !found) return shown;
  const known: PasswordDemands = { ...shown, ...found };
  if (!found.certainty) delete known.certainty;
  return known;
}

type Found = Pick<PasswordDemands, 'policy' | 'isLifeKnown' | 'certainty' | 'changeableAt'>;

async function answerOf(ask: () => Promise<Asked>): Promise<Found> {
  const asked = await ask();
  const ended =
    asked.ok && asked.value.state === 'pending'
      ? await call('operation.show', { params: { id: asked.value.id }, query: { wait: waitSeconds } })
      : asked;
  if (!ended.ok) return { certainty: 'at-least' };
  const { policy, changeableAt } = ended.value;
  return {
    ...(policy ? { policy, isLifeKnown: true } : { certainty: 'at-least' }),
    ...(changeableAt !== undefined && { changeableAt }),
  };
}
