import type { Journal } from '../journal/journal.ts';
import type { ResultSender } from '../queue/result-sender.ts';

/** Results leave by here: each is in the journal first, and marked there once the queue has taken it. */
export interface Outbox {
  deliver(operation: string, result: string): Promise<void>;
  /**
   * Sends what an earlier crash or outage left behind. Does not depend on the job being delivered again, for a queue
   * server that lost its memory never will.
   * @throws when the queue does not answer
   */
  flush(): Promise<void>;
}

export function createOutbox(deps: { journal: Pick<Journal, 'unsent' | 'markSent'>; sender: ResultSender }): Outbox {
  const underWay = new Set<string>();
  const through = async (send: ResultSender['send'], operation: string, result: string): Promise<void> => {
    underWay.add(operation);
    try {
      await send(result, operation);
      deps.journal.markSent(operation);
    } finally {
      underWay.delete(operation);
    }
  };
  return {
    deliver: (operation, result) => through(deps.sender.sendPatiently, operation, result),
    async flush() {
      for (const { id, result } of deps.journal.unsent()) {
        if (!underWay.has(id)) await through(deps.sender.send, id, result);
      }
    },
  };
}
