import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import { call } from '../../api/client.ts';
import type { Answer } from '../../api/client.ts';

/** So often a wait of 20 seconds is repeated: a job lives two minutes, and its answer comes a little later. */
const waits = 8;

/** Asks for an unlock, and waits for its true end. */
export async function unlock(params: { directory: string; guid: string }): Promise<Answer<OutcomeCode>> {
  const operation = newOperation();
  const begun = await call('person.unlock', { params, body: { operation } });
  return begun.ok ? endOf(operation, params) : begun;
}

/** How a change of the directory ended that was begun for a person. */
export async function endOf(
  operation: string,
  params: { directory: string; guid: string },
): Promise<Answer<OutcomeCode>> {
  for (let turn = 0; turn < waits; turn++) {
    const seen = await call('person.show-operation', { params: { ...params, operation }, query: { wait: '20' } });
    if (!seen.ok) return seen;
    if (seen.value.state === 'done') return { ok: true, value: seen.value.outcome ?? 'unknown' };
  }
  return { ok: true, value: 'unknown' };
}

/** 128 random bits, base64url. */
function newOperation(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
