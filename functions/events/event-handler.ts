import type { AuditWriter } from '../audit/audit-writer.ts';
import type { Log } from '../log.ts';
import type { FunctionConfig } from '../environment.ts';
import type { Ports } from '../ports/ports.ts';
import type { PowerName } from '../ports/powers.ts';

/** What an event handler gets: the ports that it named, and nothing else. */
export interface EventContext<Needs extends PowerName> {
  readonly ports: Pick<Ports, Needs>;
  readonly config: FunctionConfig;
  readonly now: () => Date;
  readonly log: Log;
  /** Writes down what ended. */
  readonly audit?: AuditWriter;
  /** The message was delivered before, and that did not end well. */
  readonly isRetry: boolean;
}

/** What handles the messages of one queue. */
export interface EventHandler<Needs extends PowerName = PowerName> {
  readonly queue: 'results' | 'notices';
  readonly needs: readonly Needs[];
  /** Handles one message. A throw leaves it in the queue to be tried again. */
  handle(body: string, context: EventContext<Needs>): Promise<void>;
}

/** Declares an event handler. Exists for its types. */
export const defineEventHandler = <const Needs extends PowerName>(handler: EventHandler<Needs>): EventHandler<Needs> =>
  handler;
