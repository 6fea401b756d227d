import type { Ending } from './errands.ts';
import type { Witness } from './witness.ts';

/** What the directory shows after an errand. */
export interface Verdict {
  readonly login: string;
  readonly operation: string;
  readonly told: string;
  /** Password writes since before the errand. */
  readonly effects: number;
  readonly tries: number;
  /** What is wrong; empty when the person was told the truth and at most one thing happened. */
  readonly faults: readonly string[];
}

/** Compares what a person was told with what the directory shows. */
export async function judge(ending: Ending, witness: Witness, writesBefore: number): Promise<Verdict> {
  const { errand, outcome, kind } = ending;
  const { login, password } = errand.guest.person;
  const effects = (await witness.passwordWrites(login)) - writesBefore;
  const faults: string[] = [];
  const expectThat = (isSo: boolean, fault: string): void => void (isSo || faults.push(fault));
  const isDone = outcome === 'done';
  expectThat(outcome !== 'lost', `nobody knows how it ended: ${ending.note ?? ''}`);
  expectThat(outcome !== 'unknown', 'the outcome is unknown');
  if (kind === 'account.unlock') {
    expectThat((await witness.isLocked(login)) === !isDone, `told ${outcome}, but the account says otherwise`);
    expectThat(effects === 0, `an unlock set the password ${effects} times`);
  } else {
    expectThat(!(await witness.isLocked(login)), 'the account was locked on the way');
    expectThat(effects === (isDone ? 1 : 0), `told ${outcome}, but the password was set ${effects} times`);
    expectThat(
      (await witness.accepts(login, errand.newPassword!)) === isDone,
      `told ${outcome}; the new password disagrees`,
    );
    expectThat((await witness.accepts(login, password)) === !isDone, `told ${outcome}; the old password disagrees`);
  }
  return { login, operation: ending.operation, told: outcome, effects, tries: ending.tries, faults };
}
