import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';
import type { AttributeAnswer, AttributeValues } from '#shared/protocol/attribute-values.ts';
import type { OperationView } from '#shared/api/views.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { call } from '../../../api/client.ts';
import type { Trouble } from '../../../api/trouble.ts';
import { waitForOutcome } from '../../../api/wait-for-outcome.ts';
import { textOf } from '../../../passkeys/base64url.ts';

type Ended = Result<OperationView, Trouble>;

/** What the directory has at this moment, or how the question ended otherwise. */
export async function askDetails(signal: AbortSignal): Promise<Result<AttributeAnswer | OperationView, Trouble>> {
  try {
    const { makeAnswerKey, openDetails } = await import('../../../sealing/details.ts');
    const { key, privateKey } = await makeAnswerKey();
    const operation = textOf(crypto.getRandomValues(new Uint8Array(16)).buffer);
    const ended = await endOf(await call('profile.look-attributes', { body: { operation, key } }), signal);
    if (!ended.ok || ended.value.outcome !== 'done') return ended;
    return ok(await openDetails(ended.value.answer ?? '', operation, privateKey));
  } catch {
    return err({ code: 'offline' });
  }
}

/** Has new details written. The same once more does no harm: what stands there already is left as it is. */
export async function changeDetails(
  values: AttributeValues,
  { login, signal }: { login: string; signal: AbortSignal },
): Promise<Ended> {
  const names = Object.keys(values) as AttributeName[];
  const sealing = await call('profile.prepare-attributes', { body: {} });
  if (!sealing.ok) return sealing;
  const { operation, directory } = sealing.value.binding;
  try {
    const { sealDetails } = await import('../../../sealing/details.ts');
    const sealed = await sealDetails(values, sealing.value, { kind: 'attributes.write', directory, login });
    if (!sealed.ok) return sealed;
    const body = { operation, names, sealed: sealed.value };
    return await endOf(await call('profile.change-attributes', { body }), signal);
  } catch {
    return err({ code: 'offline' });
  }
}

const endOf = async (begun: Ended, signal: AbortSignal): Promise<Ended> =>
  begun.ok && begun.value.state === 'pending' ? waitForOutcome(begun.value.id, signal) : begun;
