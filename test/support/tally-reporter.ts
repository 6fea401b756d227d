import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Tally } from './jest-run.ts';

/** The parts of Jest's result that are read here. */
interface JestResult {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Files that could not even be loaded; they hold no tests that could be counted. */
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly {
    readonly testFilePath: string;
    /** Milliseconds. */
    readonly perfStats: { readonly runtime: number };
  }[];
}

/** Leaves the numbers of a run where `npm test` finds them: Jest takes no options for a reporter on its command line. */
export default class TallyReporter {
  onRunComplete(_contexts: unknown, result: JestResult): void {
    const tally: Tally = {
      passed: result.numPassedTests,
      failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
      skipped: result.numPendingTests + result.numTodoTests,
      files: result.testResults.map(({ testFilePath, perfStats }) => ({
        path: relative(process.cwd(), testFilePath),
        seconds: perfStats.runtime / 1000,
      })),
    };
    writeFileSync(process.env['LATCHKEY_TEST_TALLY_FILE']!, JSON.stringify(tally));
  }
}
