import { attributeCatalogue, kindOf } from '#shared/domain/attributes/attribute-catalogue.ts';
import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';
import { mostCharacters } from '#shared/protocol/attribute-values.ts';
import type { AttributeAnswer } from '#shared/protocol/attribute-values.ts';
import type { Job } from '#shared/protocol/job.ts';
import { sealAnswer } from '#shared/protocol/sealed-values.ts';
import { ControllerUnavailable } from '../../connectors/directory-connector.ts';
import type { AttributeReading } from '../../connectors/directory-connector.ts';
import type { Answer } from '../answer.ts';
import { selectSession } from '../executor-deps.ts';
import type { ExecutorDeps } from '../executor-deps.ts';
import { isExpired } from '../expiry.ts';
import { pausesMs } from '../pauses.ts';
import { refuseAccount, refuseState, resolveAccount } from '../resolve-account.ts';
import { attributesOf } from './open-values.ts';

/**
 * `attributes.read`: what the directory has at this moment, sealed for the browser that asked, so that the cloud carries it
 * and knows nothing of it. Changes nothing: it may be delivered any number of times.
 */
export async function readAttributes(job: Job, deps: ExecutorDeps): Promise<Answer> {
  // What is not open here is left out, and nobody asks the directory for it.
  const open = (job.attributes ?? []).filter(({ name }) => deps.openAttributes?.includes(name));
  const rules = attributesOf({ attributes: open.length > 0 ? open : job.attributes }, deps);
  if (!rules.ok) return rules.error;
  if (!job.answerKey) return { outcome: 'job-refused', detail: 'no key for the answer' };
  const names = rules.value.map(({ name }) => name);
  for (const pauseMs of [...pausesMs, 0]) {
    if (isExpired(job, deps.now())) return { outcome: 'expired' };
    try {
      const session = await selectSession(job, deps);
      const { controller } = session;
      const account = await resolveAccount(job, session);
      const refusal = refuseAccount(account, job, deps) ?? refuseState(account!);
      if (refusal) return { ...refusal, controller };
      const answer = answerOf(names, await session.readAttributes(account!, names));
      return { outcome: 'done', controller, answer: await sealAnswer(answer, job.id, job.answerKey) };
    } catch (error) {
      if (!(error instanceof ControllerUnavailable)) throw error;
    }
    await deps.sleep(pauseMs);
  }
  return { outcome: 'directory-unavailable' };
}

/** A photo that other programs set may be as big as the directory takes: it is said to be there, and not carried. */
function answerOf(names: readonly AttributeName[], { values, writable }: AttributeReading): AttributeAnswer {
  const isTooBig = (name: AttributeName): boolean => {
    const length = values[name]?.length ?? 0;
    return length > (kindOf(name) === 'photo' ? mostCharacters : attributeCatalogue[name].maxLength);
  };
  const hidden = names.filter(isTooBig);
  const shown = names.filter((name) => values[name] !== undefined && !hidden.includes(name));
  return { values: Object.fromEntries(shown.map((name) => [name, values[name]!])), writable: [...writable], hidden };
}
