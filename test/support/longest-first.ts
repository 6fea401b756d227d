import { statSync } from 'node:fs';

interface TestFile {
  readonly path: string;
}

/**
 * Files that take longest, the longest first: begun last, one of them would run alone while the other processors have
 * nothing to do. `npm test` tells at its end how long each took.
 */
export const longest: readonly string[] = [
  'test/e2e/portal-accessibility.test.ts',
  'test/integration/faults/embedded-faults.test.ts',
  'test/security/at-once.test.ts',
  'test/integration/faults/samba-faults.test.ts',
  'test/security/bridge-connection.test.ts',
  'test/e2e/portal-recovery.test.ts',
  'test/e2e/journey-recovery.test.ts',
  'test/e2e/journey-enrolment.test.ts',
  'test/e2e/journey-trouble.test.ts',
  'test/e2e/journey-activity.test.ts',
  'test/contract/samba.test.ts',
  'test/e2e/journey-factors.test.ts',
  'test/integration/faults/scale-faults.test.ts',
  'test/e2e/journey-samba.test.ts',
  'test/contract/embedded.test.ts',
  'test/cdk/nag.test.ts',
  'test/cdk/bridge-identity.test.ts',
  'test/unit/bridge/cli.test.ts',
  'test/unit/bridge/blow-after-blow.test.ts',
];

/** The order in which Jest begins with test files: those first, then the larger before the smaller. */
export default class LongestFirst {
  sort<Test extends TestFile>(tests: Iterable<Test>): Test[] {
    const rank = ({ path }: Test): number => {
      const place = longest.findIndex((name) => path.endsWith(`/${name}`));
      return place === -1 ? longest.length : place;
    };
    return [...tests].sort((a, b) => rank(a) - rank(b) || statSync(b.path).size - statSync(a.path).size);
  }

  /** Nothing is remembered from one run to the next, so nothing failed before. */
  allFailedTests<Test extends TestFile>(tests: Iterable<Test>): Test[] {
    return [...tests];
  }

  cacheResults(): void {
    // See above.
  }
}
