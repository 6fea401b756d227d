import { appendFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { requirements } from './machine.ts';
import type { RequirementId } from './machine.ts';

/** Like `describe(name, body)`. */
export type Suite = (name: string, body: () => void) => void;

/** The file that the runner reads afterwards to say what was skipped and why; one JSON object a line. */
export const skippedFileVariable = 'LATCHKEY_TEST_SKIPPED_FILE';

/** `all`: in CI a suite that cannot run is a failure, not a gap. */
export const requireVariable = 'LATCHKEY_TEST_REQUIRE';

/**
 * A `describe` for a suite that needs something outside of npm: `requires('samba')('the connector', () => …)`.
 * Where it is missing the suite is skipped and the runner says so at the end; with `LATCHKEY_TEST_REQUIRE=all` it fails.
 */
export function requires(...ids: [RequirementId, ...RequirementId[]]): Suite {
  const problems = ids.flatMap((id) => {
    const problem = requirements[id].problem();
    return problem === undefined ? [] : [{ requirement: id, problem }];
  });
  if (problems.length === 0) return (name, body) => describe(name, body);
  if (process.env[requireVariable] === 'all') return failing(problems.map(({ problem }) => problem));
  const path = expect.getState().testPath ?? '';
  for (const problem of problems) record({ path, ...problem });
  return (name, body) => describe.skip(name, body);
}

/** One line of the skipped file. */
export interface SkippedSuite {
  readonly path: string;
  readonly requirement: RequirementId;
  readonly problem: string;
}

function record(skipped: SkippedSuite): void {
  const file = process.env[skippedFileVariable];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(skipped)}\n`);
}

/** The body is not run: without its requirement it could fail in a hundred confusing ways. */
const failing =
  (problems: readonly string[]): Suite =>
  (name) => {
    describe(name, () => {
      it('has what it needs', () => {
        throw new Error(`${problems.join('; ')} (npm run test:deps)`);
      });
    });
  };
