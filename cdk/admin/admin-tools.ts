import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import type { DeploymentConfig } from '../config.ts';
import { SetupProblem } from './setup-problem.ts';

/** Asks the administrator. @throws SetupProblem when nobody is there to answer */
export async function ask(question: string): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new SetupProblem('Nobody is there to confirm; nothing was written. Add --yes to write.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

/** The text of a file. @throws SetupProblem */
export function readOrSay(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new SetupProblem(`${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
}

/** What to look at when AWS says no. */
export const awsProblem = ({ stage, region }: DeploymentConfig, cause: Error): SetupProblem =>
  new SetupProblem(
    `AWS did not answer as expected: ${cause.message}\n` +
      `Check that stage "${stage}" is deployed in ${region}, that you are signed in to that account, and that you may write its tables.`,
    { cause },
  );
