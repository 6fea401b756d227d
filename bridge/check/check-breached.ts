import type { BreachedSources } from '../breached/breached-sources.ts';
import type { SourceState } from '../breached/breached-source.ts';
import type { CheckLine } from '../connectors/directory-connector.ts';

/** The list of stolen passwords: without it the bridge does not start. */
export const listLine = 'stolen passwords';
const serviceLine = 'service for stolen passwords';

/** Asks each source about no password at all. Closes them. */
export async function* checkBreached(sources: BreachedSources | undefined): AsyncIterable<CheckLine> {
  if (!sources) return;
  await sources.look();
  for (const state of sources.states()) yield state.kind === 'file' ? listOf(state) : serviceOf(state);
  await sources.close();
}

function listOf({ isWorking, problem, entries, builtAt }: SourceState): CheckLine {
  if (!isWorking) return { name: listLine, passed: false, detail: problem!, remedy: 'Copy it again, and look again.' };
  const detail = `${entries!.toLocaleString('en')} passwords, list made on ${builtAt!.slice(0, 10)}`;
  return { name: listLine, passed: true, detail };
}

function serviceOf({ isWorking, problem, allowsUnchecked }: SourceState): CheckLine {
  if (isWorking) return { name: serviceLine, passed: true, detail: 'answers with a list of digests' };
  const meanwhile = allowsUnchecked
    ? 'new passwords are set without being looked up (onUnreachable: allow)'
    : 'no new password is set (onUnreachable: refuse)';
  return {
    name: serviceLine,
    passed: false,
    detail: `${problem!}; ${meanwhile}`,
    remedy: 'Allow outgoing HTTPS (port 443) to that host, or correct breachedPasswords.range.url.',
  };
}
