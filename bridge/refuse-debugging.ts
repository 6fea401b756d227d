import { debuglog } from 'node:util';

/** @returns why the bridge must not start under this environment, if so */
export function unsafeEnvironment(): string | undefined {
  // ldapts prints whole requests then, new passwords among them.
  if (!debuglog('ldapts').enabled) return undefined;
  return 'NODE_DEBUG includes "ldapts", which prints passwords in clear text. Unset NODE_DEBUG and start again.';
}
