import { call } from '../../api/client.ts';
import type { ConsoleTrouble } from '../../api/client.ts';

/** An export that did not come. */
export class ExportTrouble extends Error {
  readonly trouble: ConsoleTrouble;

  constructor(trouble: ConsoleTrouble) {
    super(trouble.code);
    this.trouble = trouble;
  }
}

/** The lines of an export, as they come page by page. @throws ExportTrouble */
export async function* readExport(range: { from: string; to: string }, signal: AbortSignal): AsyncGenerator<string> {
  let cursor: string | undefined;
  do {
    const query = { ...range, ...(cursor !== undefined && { cursor }) };
    const answer = await call('audit.export', { query }, { signal });
    if (!answer.ok) throw new ExportTrouble(answer.error);
    yield* answer.value.lines;
    cursor = answer.value.cursor;
  } while (cursor !== undefined);
}
