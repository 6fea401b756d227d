/** What a record may say. Text from people, codes, cookies and logins have no place in it. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** One JSON object a line, for CloudWatch. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** The stack goes with it: it names our code, never values. */
  error(event: string, error: unknown, fields?: LogFields): void;
}

/** Writes to standard output. @param common in every record, e.g. the function's name */
export function jsonLog(common: LogFields, write: (line: string) => void = (line) => process.stdout.write(line)): Log {
  const put = (level: string, event: string, fields: LogFields = {}): void =>
    write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...common, ...fields })}\n`);
  return {
    info: (event, fields) => put('info', event, fields),
    warn: (event, fields) => put('warn', event, fields),
    error: (event, error, fields) => put('error', event, { ...fields, ...describe(error) }),
  };
}

/** Name and place of an error. Its message may quote what somebody sent, so only our own classes may show it. */
function describe(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const places = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  const safe = 'isSafeToLog' in error && error.isSafeToLog === true ? error.message : undefined;
  const cause = error.cause instanceof Error ? error.cause.name : undefined;
  return { error: error.name, message: safe, cause, stack: places.slice(0, 8).join('\n') };
}
