import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

export type BridgeLog = Logger;

/** Fields that must not be written down even when somebody logs an object that has them (THREATS W8). */
const secretFields = [
  'password',
  'bindPassword',
  'currentPassword',
  'newPassword',
  'oldPassword',
  'unicodePwd',
  'sealed',
  'token',
  'authorization',
  'd',
  'privateKey',
  'body',
] as const;

/** JSON lines on standard output; the service manager keeps them. Synchronous, so that a crash loses none. */
export function createLog(options: {
  level: string;
  names: { directory: string; bridge: string };
  destination?: DestinationStream;
}): BridgeLog {
  const settings = {
    level: options.level,
    base: options.names,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[redacted]' },
    serializers: { error: describeError },
  };
  return options.destination ? pino(settings, options.destination) : pino(settings);
}

const longestText = 300;

/**
 * An error as log fields: names, codes and messages, never the objects that hang on it (requests, configurations).
 */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error).slice(0, longestText) };
  const { code } = error as { code?: unknown };
  return {
    name: error.name,
    message: error.message.slice(0, longestText),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}
