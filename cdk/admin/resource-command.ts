import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoPeopleChanges } from '#functions/adapters/dynamo-people-changes.ts';
import { DynamoResources } from '#functions/adapters/dynamo-resources.ts';
import { DynamoTable } from '#functions/adapters/dynamo-table.ts';
import type { TableName } from '#functions/adapters/tables.ts';
import type { PeopleResources } from '#functions/ports/people-resources.ts';
import { personId } from '#functions/ports/person.ts';
import { tableName } from '../names.ts';
import { ask, awsProblem, readOrSay } from './admin-tools.ts';
import { parseResources } from './parse-resources.ts';
import { listResources, putResources, removeResource } from './resources.ts';
import type { Written } from './resources.ts';
import { readOrExplain, SetupProblem } from './setup-problem.ts';

/** What was typed after `resources`. */
export interface ResourceArguments {
  readonly words: readonly string[];
  readonly config: string;
  readonly directory?: string | undefined;
  readonly person?: string | undefined;
  readonly isConfirmed: boolean;
}

/**
 * `resources list | put FILE | remove ALIAS | assign ALIAS | unassign ALIAS`, with the administrator's own AWS
 * credentials: no function has this power.
 * @returns false when the words make no command, `declined` when it asked and was told no
 * @throws SetupProblem
 */
export async function resourceCommand(typed: ResourceArguments): Promise<boolean | 'declined'> {
  const [verb = '', word] = typed.words;
  const isComplete = verb === 'list' || (word !== undefined && ['put', 'remove', 'assign', 'unassign'].includes(verb));
  if (!isComplete) return false;
  const deployment = readOrExplain(typed.config);
  const { stage, region, directories, portals, texts, chat } = deployment;
  const client = new DynamoDBClient({ region });
  const table = (name: TableName): DynamoTable => new DynamoTable(client, tableName(stage, name));
  const tools = {
    store: new DynamoResources(table('resources'), stage),
    initial: portals,
    say: (line: string) => console.log(line),
    confirm: () =>
      typed.isConfirmed ? Promise.resolve(true) : ask(`Write this to stage "${stage}" in ${region}? [y/N] `),
  };
  const read = (): string => readOrSay(word!);
  let end: Written = 'written';
  try {
    if (verb === 'list') await listResources(tools);
    else if (verb === 'put') {
      const sending = { texts: texts !== undefined, chat: chat !== undefined };
      const resources = parseResources(read(), { file: word!, directories: directories.map(({ id }) => id), sending });
      sayEnd((end = await putResources(resources, tools)));
    } else if (verb === 'remove') sayEnd((end = await removeResource(word!, tools)));
    else await assign(new DynamoPeopleChanges(table('people')), verb === 'assign', word!, typed);
  } catch (cause) {
    throw cause instanceof SetupProblem ? cause : awsProblem(deployment, cause as Error);
  } finally {
    client.destroy();
  }
  return end === 'declined' ? end : true;
}

async function assign(people: PeopleResources, isOn: boolean, alias: string, typed: ResourceArguments): Promise<void> {
  const { directory, person } = typed;
  if (directory === undefined || person === undefined)
    throw new SetupProblem('Say who: --directory corp --person <objectGUID>.');
  const id = personId(directory, person);
  const isKnown = await (isOn ? people.assign(id, alias) : people.unassign(id, alias));
  if (!isKnown) throw new SetupProblem(`No bridge has reported ${person} in ${directory}. Check the objectGUID.`);
  console.log(`${person} is ${isOn ? 'now' : 'no longer'} assigned to ${alias}.`);
}

const sayEnd = (end: Written): void =>
  console.log(end === 'written' ? 'Written. Portals follow within half a minute.' : 'Nothing was written.');
