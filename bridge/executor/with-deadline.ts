import { ControllerUnavailable } from '../connectors/directory-connector.ts';
import type { DirectorySession } from '../connectors/directory-connector.ts';

/** How long a controller may take before the bridge stops waiting, in milliseconds. */
export interface Deadlines {
  readonly readMs: number;
  readonly actMs: number;
}

/** Generous: connectors keep shorter ones of their own; this one is for a call that never comes back. */
export const defaultDeadlines: Deadlines = { readMs: 15_000, actMs: 20_000 };

/**
 * The same session, none of whose calls waits for ever. A read that is given up had no effect; whatever may have had
 * one counts as sent.
 */
export function withDeadline(session: DirectorySession, deadlines: Deadlines): DirectorySession {
  const read = <T>(call: Promise<T>): Promise<T> => limit(call, session.controller, deadlines.readMs, false);
  const act = <T>(call: Promise<T>): Promise<T> => limit(call, session.controller, deadlines.actMs, true);
  return {
    controller: session.controller,
    lookUp: (login) => read(session.lookUp(login)),
    read: (objectGuid) => read(session.read(objectGuid)),
    readPolicy: (account) => read(session.readPolicy(account)),
    verify: (account, password) => act(session.verify(account, password)),
    change: (account, passwords) => act(session.change(account, passwords)),
    reset: (account, options) => act(session.reset(account, options)),
    unlock: (account) => act(session.unlock(account)),
    readAttributes: (account, names) => read(session.readAttributes(account, names)),
    writeAttributes: (account, values) => act(session.writeAttributes(account, values)),
  };
}

function limit<T>(call: Promise<T>, controller: string, ms: number, wasSent: boolean): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new ControllerUnavailable(controller, { wasSent, cause: new Error(`no answer within ${ms} ms`) }));
    }, ms);
    call.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
