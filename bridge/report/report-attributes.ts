import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';
import { mostOpenAttributes } from '#shared/protocol/open-attribute-report.ts';
import type { OpenAttributeReport } from '#shared/protocol/open-attribute-report.ts';
import type { DirectoryConnector } from '../connectors/directory-connector.ts';

/** What is told of the attributes that this bridge opens to people. */
export interface AttributeWatch {
  /** Asks the directory what may be written, when it was not asked for a while. Never rejects. */
  look(): Promise<void>;
  report(): OpenAttributeReport[];
}

/** Rights change when an administrator changes them: whoever does that reads the console a little later. */
const keptMs = 600_000;
const retryMs = 60_000;

export function watchAttributes(
  open: readonly AttributeName[],
  { connector, elapsedMs }: { connector: Pick<DirectoryConnector, 'writableAttributes'>; elapsedMs: () => number },
): AttributeWatch {
  let writable: readonly AttributeName[] | undefined;
  let nextAtMs = -Infinity;
  return {
    async look() {
      if (open.length === 0 || elapsedMs() < nextAtMs) return;
      nextAtMs = elapsedMs() + retryMs;
      try {
        writable = await connector.writableAttributes?.(open);
        if (writable) nextAtMs = elapsedMs() + keptMs;
      } catch {
        // Whoever cannot say has not lost the right: what was found last stands.
      }
    },
    report: () =>
      open
        .slice(0, mostOpenAttributes)
        .map((name) => ({ name, ...(writable && { isWritable: writable.includes(name) }) })),
  };
}
