import type { UserIssueView } from '#shared/api/restore-views.ts';
import { dynamoClient } from '#functions/adapters/aws-clients.ts';
import { ask, awsProblem } from './admin-tools.ts';
import { issueDesk } from './issue-desk.ts';
import type { IssueDesk } from './issue-desk.ts';
import { localEnvironment, operatorEnvironment } from './operator-environment.ts';
import { readOrExplain, SetupProblem } from './setup-problem.ts';

/** What was typed after `issues`. */
export interface IssueArguments {
  readonly words: readonly string[];
  readonly config: string;
  readonly portal?: string | undefined;
  readonly withCode: boolean;
  /** Folder of a product on this machine. */
  readonly local?: string | undefined;
  readonly isConfirmed: boolean;
}

const say = (line: string): void => console.log(line);

/**
 * `issues list | show REFERENCE | verify REFERENCE | delete REFERENCE --portal demo`, with the operator's own AWS credentials:
 * the same handlers as the API's, until there is a console.
 * @returns false when the words make no command, `declined` when it asked and was told no
 * @throws SetupProblem
 */
export async function issueCommand(typed: IssueArguments): Promise<boolean | 'declined'> {
  const [verb = '', word] = typed.words;
  const isComplete = verb === 'list' || (word !== undefined && ['show', 'verify', 'delete'].includes(verb));
  if (!isComplete || typed.portal === undefined) return false;
  try {
    const desk = await deskOf(typed);
    if (verb !== 'list') return await decide(desk, verb, await find(desk, typed.portal, word!), typed);
    await list(desk, typed.portal);
    return true;
  } catch (cause) {
    if (cause instanceof SetupProblem || typed.local !== undefined) throw cause;
    throw awsProblem(readOrExplain(typed.config), cause as Error);
  } finally {
    dynamoClient().destroy();
  }
}

const deskOf = async ({ local, config }: IssueArguments): Promise<IssueDesk> =>
  issueDesk(local === undefined ? await operatorEnvironment(readOrExplain(config)) : localEnvironment(local));

async function list(desk: IssueDesk, portal: string): Promise<void> {
  const rows = await desk.list(portal);
  if (rows.length === 0) say('There are no requests.');
  for (const { reference, state, login, displayName, lost, submittedAt } of rows)
    say(`${reference}  ${state.padEnd(9)}  ${submittedAt}  ${login} (${displayName})  lost: ${lost.join(', ')}`);
}

/** By what the person says on the telephone, or by the whole id. */
async function find(desk: IssueDesk, portal: string, word: string): Promise<UserIssueView> {
  const wanted = word.toUpperCase();
  const row = (await desk.list(portal)).find(({ id, reference }) => id === word || reference === wanted);
  if (!row) throw new SetupProblem(`Portal ${portal} has no request ${word}.`);
  return desk.show(portal, row.id);
}

async function decide(
  desk: IssueDesk,
  verb: string,
  issue: UserIssueView,
  typed: IssueArguments,
): Promise<true | 'declined'> {
  for (const line of linesOf(issue)) say(line);
  if (verb === 'show') return true;
  const question =
    verb === 'verify'
      ? 'Are you sure who asks, and do you restore their access? [y/N] '
      : 'Do you decide against it? What was given is deleted. [y/N] ';
  if (!typed.isConfirmed && !(await ask(question))) {
    say('Nothing was decided.');
    return 'declined';
  }
  if (verb === 'delete') {
    await desk.delete(issue.portal, issue.id);
    say('Decided against it. Nothing was changed; the person is told.');
    return true;
  }
  const { bootstrapCode } = await desk.verify(issue.portal, issue.id, typed.withCode);
  say('Access is restored; the person is told at every address.');
  if (bootstrapCode)
    say(`Hand over this code, shown this once: ${bootstrapCode.code} (works once, until ${bootstrapCode.expiresAt})`);
  return true;
}

function linesOf(issue: UserIssueView): string[] {
  const { from, newMail, mail, proven, decidedBy } = issue;
  const place = [from.browser, from.system, from.network, from.country].filter((part) => part !== undefined);
  const listed = (values: readonly string[]): string => values.join(', ') || 'nothing';
  return [
    `${issue.reference}  ${issue.state}${decidedBy === undefined ? '' : ` by ${decidedBy}`}`,
    `  who        ${issue.login} (${issue.displayName})`,
    `  asked      ${issue.submittedAt} from ${listed(place)}; runs out ${issue.expiresAt}`,
    `  lost       ${issue.lost.join(', ')}`,
    `  proven     ${proven.map(({ factor, provenAt }) => `${factor} at ${provenAt}`).join(', ')}`,
    `  remaining  ${listed(issue.remaining)}`,
    `  absent     ${listed(issue.absent)}`,
    `  address    ${mail ?? 'none'}${newMail === undefined ? '' : `, to become ${newMail}`}`,
    `  password   ${issue.givesPortalPassword ? 'a new one for the portal was given' : 'none was given'}`,
  ];
}
