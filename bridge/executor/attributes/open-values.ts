import { checkValue } from '#shared/domain/attributes/check-value.ts';
import { kindOf } from '#shared/domain/attributes/attribute-catalogue.ts';
import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';
import type { AttributeRule } from '#shared/domain/attributes/attribute-rule.ts';
import { mostTextBytes } from '#shared/protocol/attribute-values.ts';
import type { AttributeValues } from '#shared/protocol/attribute-values.ts';
import type { Job } from '#shared/protocol/job.ts';
import { unsealValues } from '#shared/protocol/sealed-values.ts';
import { SealBroken } from '#shared/protocol/sealing.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Answer } from '../answer.ts';
import type { ExecutorDeps } from '../executor-deps.ts';

/**
 * The attributes of a job, if this bridge's own configuration opens every one of them: what the cloud says is not enough
 * (THREATS B3).
 */
export function attributesOf(
  { attributes = [] }: Pick<Job, 'attributes'>,
  { openAttributes }: Pick<ExecutorDeps, 'openAttributes'>,
): Result<readonly AttributeRule[], Answer> {
  const closed = attributes.map(({ name }) => name).filter((name) => !openAttributes?.includes(name));
  if (closed.length > 0) return err({ outcome: 'attribute-closed', rules: closed });
  const isOnce = new Set(attributes.map(({ name }) => name)).size === attributes.length;
  return attributes.length > 0 && isOnce ? ok(attributes) : refused('no attribute, or one twice');
}

/**
 * Opens the sealed values and checks each by the job's rules, at the only place behind the browser that knows them. Values
 * for anything but the job's attributes are refused, and none may be missing.
 */
export async function openValues(job: Job, deps: ExecutorDeps): Promise<Result<AttributeValues, Answer>> {
  const rules = attributesOf(job, deps);
  if (!rules.ok) return rules;
  if (job.sealed === undefined) return refused('no sealed part');
  const login = job.target.typed ?? job.target.login;
  const binding = { operation: job.id, directory: job.directory, login, kind: job.kind };
  let typed: AttributeValues;
  try {
    typed = await unsealValues(job.sealed, binding, deps.sealKeys);
  } catch (error) {
    if (error instanceof SealBroken) return refused('sealed part broken, bound elsewhere, or not for this bridge');
    throw error;
  }
  const names = Object.keys(typed) as AttributeName[];
  if (names.length !== rules.value.length || !rules.value.every(({ name }) => typed[name] !== undefined))
    return refused('values do not fit the attributes');
  if (textBytes(typed) > mostTextBytes) return refused('more text than there is room for');
  const checked = rules.value.map((rule) => ({ name: rule.name, value: checkValue(rule, typed[rule.name]!) }));
  const wrong = checked.filter(({ value }) => !value.ok).map(({ name }) => name);
  if (wrong.length > 0) return err({ outcome: 'attribute-refused', rules: wrong });
  return ok(Object.fromEntries(checked.map(({ name, value }) => [name, value.ok ? value.value : ''])));
}

const textBytes = (values: AttributeValues): number =>
  Object.entries(values)
    .filter(([name]) => kindOf(name as AttributeName) !== 'photo')
    .reduce((sum, [, value]) => sum + Buffer.byteLength(value), 0);

const refused = (detail: string): Result<never, Answer> => err({ outcome: 'job-refused', detail });
