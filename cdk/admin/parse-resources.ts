import { parse } from 'yaml';
import { ResourceConfig } from '#functions/resources/resource-config.ts';
import { explain } from '../read-config.ts';
import { resourceProblems } from '#functions/resources/resource-problems.ts';
import type { Sending } from '#functions/resources/unsendable.ts';
import { SetupProblem } from './setup-problem.ts';

/**
 * The resources in a file: one, or a list of them.
 * @param options.directories ids of the directories of the deployment
 * @param options.sending what the deployment sends besides mail
 * @throws SetupProblem that names every wrong field at once
 */
export function parseResources(
  text: string,
  { file, directories, sending }: { file: string; directories: readonly string[]; sending: Sending },
): ResourceConfig[] {
  const drafts = [parseYaml(text, file)].flat();
  const resources: ResourceConfig[] = [];
  const problems: string[] = [];
  drafts.forEach((draft: unknown, index) => {
    const name = nameOf(draft) ?? `entry ${index + 1}`;
    const checked = ResourceConfig.safeParse(draft);
    if (!checked.success) return problems.push(`${name}:`, ...explain(checked.error));
    const { alias } = checked.data;
    const wrong = resourceProblems(checked.data, { directories, sending });
    problems.push(...wrong.map(({ path, expected }) => `${name}:\n  ${path}: expected ${expected}`));
    if (resources.some((each) => each.alias === alias)) problems.push(`${name}:`, '  alias: expected each alias once');
    return resources.push(checked.data);
  });
  if (drafts.length === 0) problems.push('it names no resource');
  if (problems.length > 0)
    throw new SetupProblem(`${file} cannot be used yet; nothing was written.\n${problems.join('\n')}`);
  return resources;
}

function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    throw new SetupProblem(`${file} is not valid YAML: ${(cause as Error).message}`, { cause });
  }
}

const nameOf = (draft: unknown): string | undefined =>
  typeof draft === 'object' && draft !== null && 'alias' in draft && typeof draft.alias === 'string'
    ? draft.alias
    : undefined;
