/** ESM without a transform: Node 24 strips the types itself. */
export default {
  testEnvironment: 'node',
  transform: {},
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/cdk.out/', '/.build/'],
  modulePathIgnorePatterns: ['/cdk.out/', '/.build/', '/.latchkey/'],
  // A worker must not outlive its suite; two cores are what CI has.
  maxWorkers: 2,
  // For a hang: a test that hashes passwords takes a second, and many times that on a busy machine.
  testTimeout: 30_000,
};
