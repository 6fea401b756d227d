import { userInfo } from 'node:os';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { newChain, nextEntry } from '#shared/domain/audit/audit-chain.ts';
import type { AuditEvent } from '#shared/domain/audit/audit-record.ts';
import { operatorActions } from '#shared/domain/audit/operator-actions.ts';
import type { OperatorAction } from '#shared/domain/audit/operator-actions.ts';
import { DynamoAuditTrail } from '#functions/adapters/dynamo-audit-trail.ts';
import { DynamoTable } from '#functions/adapters/dynamo-table.ts';
import type { TableName } from '#functions/adapters/tables.ts';
import { sha256 } from '#functions/audit/audit-writer.ts';
import { systemRandom } from '#functions/random.ts';
import { readConfig } from '../read-config.ts';
import { tableName } from '../names.ts';
import { localEnvironment } from './operator-environment.ts';

/** What was typed, as far as the trail says it. */
export interface TypedCommand {
  readonly words: readonly string[];
  readonly config: string;
  readonly local?: string | undefined;
  readonly portal?: string | undefined;
  readonly directory?: string | undefined;
  /** `objectGUID` of whom it was about. */
  readonly person?: string | undefined;
}

/** `declined`: it asked before it did anything, and was told no. */
export type CommandOutcome = 'ok' | 'failed' | 'declined';

/** What the trail calls a command; undefined for one that changes nothing. */
export function operatorAction([subject = '', verb = '']: readonly string[]): OperatorAction | undefined {
  const isOf = (action: OperatorAction): boolean =>
    action === `operator.${subject}-${verb}` || (subject === 'create-owner' && action === 'operator.create-owner');
  return operatorActions.find(isOf);
}

/**
 * Writes into the audit trail that a command ran, by whom and how it ended: an operator has the account's own powers, and
 * passes by the functions. Each command is a writer with one record. A command that was told no is in it too, as that.
 * @returns whether it is one for the trail, and is in it
 * @throws Error when the trail cannot be reached
 */
export async function noteCommand(typed: TypedCommand, outcome: CommandOutcome, now: Date): Promise<boolean> {
  const action = operatorAction(typed.words);
  if (!action) return false;
  const { client, nameOf } = tablesOf(typed);
  const table = (name: TableName): DynamoTable => new DynamoTable(client, nameOf(name));
  const trail = new DynamoAuditTrail(table('audit'));
  try {
    const about =
      typed.person === undefined ? {} : { person: `${typed.directory ?? ''}#${typed.person.toLowerCase()}` };
    const personal = { salt: systemRandom.id(), ...about };
    const chain = newChain(`operator.${systemRandom.id()}`);
    const { entry } = nextEntry(chain, { event: eventOf(typed, { action, outcome, now }), personal }, sha256);
    await trail.add(entry);
    return true;
  } finally {
    client.destroy();
  }
}

function eventOf(
  { words, portal, directory }: TypedCommand,
  { action, outcome, now }: { action: OperatorAction; outcome: CommandOutcome; now: Date },
): AuditEvent {
  const [, , object = ''] = words;
  const name = userInfo().username;
  const isName = /^[\w.-]{1,64}$/.test(object);
  return {
    ...{ at: now.toISOString(), outcome, actor: { kind: 'operator', id: name, name } },
    action,
    ...(portal !== undefined && { portal }),
    ...(directory !== undefined && { directory }),
    ...(isName && { object }),
  };
}

/** Of the deployment that the command was about, or of the product on this machine (whose addresses it has read). */
function tablesOf({ config, local }: TypedCommand): { client: DynamoDBClient; nameOf: (name: TableName) => string } {
  // Whoever waits for a command must not wait for this.
  const patience = { maxAttempts: 2, requestHandler: { connectionTimeout: 2000, requestTimeout: 4000 } };
  if (local !== undefined) {
    localEnvironment(local);
    return { client: new DynamoDBClient(patience), nameOf: (name) => tableName('local', name) };
  }
  const { stage, region } = readConfig(config);
  return { client: new DynamoDBClient({ region, ...patience }), nameOf: (name) => tableName(stage, name) };
}
