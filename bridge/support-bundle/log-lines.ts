/** What a log line may keep. Whatever else is on it, a typed name at `debug` say, stays here. */
const kept = new Set([
  ...['level', 'time', 'msg', 'directory', 'bridge', 'alert', 'reason', 'digest', 'receiveCount', 'operation', 'kind'],
  ...['outcome', 'controller', 'rules', 'ms', 'waitedMs', 'sent', 'left', 'skipped', 'wasFull', 'missing', 'present'],
  ...['softwareVersion', 'fingerprint', 'pid', 'healthUrl', 'seconds', 'order', 'detail'],
]);
const keptOfErrors = new Set(['name', 'message', 'code']);

/** The last lines of a log, without what could name a person. Lines that are not ours are counted and left out. */
export function logForSupport(text: string, most = 500): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const told = lines.slice(-most).map(lineForSupport);
  const ours = told.filter((line) => line !== undefined);
  const note = JSON.stringify({
    note: 'lines left out because they are not of the bridge',
    count: told.length - ours.length,
  });
  return `${[...ours, note].join('\n')}\n`;
}

function lineForSupport(line: string): string | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  const fields = Object.entries(parsed).filter(([name]) => kept.has(name));
  const error = errorOf((parsed as { error?: unknown }).error);
  return JSON.stringify(scrub({ ...Object.fromEntries(fields), ...(error && { error }) }));
}

/** Messages of controllers can quote the name of an entry. */
export function scrub<T>(value: T): T {
  if (typeof value === 'string') return scrubText(value) as T;
  if (Array.isArray(value)) return value.map(scrub) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, scrub(member)])) as T;
}

const scrubText = (text: string): string =>
  text
    .replace(/\b(CN|UID|sAMAccountName|userPrincipalName)\s*=\s*(?:\\.|[^,+")\\])+/gi, '$1=…')
    .replace(/[^\s@"'<>()=,;:]+@[^\s@"'<>(),;:]+/g, '…@…');

function errorOf(error: unknown): object | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const fields = Object.entries(error).filter(([name]) => keptOfErrors.has(name));
  const cause = errorOf((error as { cause?: unknown }).cause);
  return { ...Object.fromEntries(fields), ...(cause && { cause }) };
}
