import type { Client, Entry, Filter } from 'ldapts';
import { withDeadline } from './deadline.ts';
import { binaryAttributes } from './queries.ts';

/** Half of what a controller allows by itself (MaxPageSize is 1,000). Two pages are held at a time. */
const usualPageSize = 500;
const pageDeadlineMs = 30_000;

/** While one page is worked on and sent, the controller already looks for the next one. */
export async function* searchPages(
  client: Client,
  base: string,
  {
    filter,
    attributes,
    now,
    pageSize = usualPageSize,
  }: { filter: Filter; attributes: string[]; now: () => Date; pageSize?: number | undefined },
): AsyncGenerator<{ entries: Entry[]; askedAtMs: number }> {
  const pages = client.searchPaginated(base, {
    scope: 'sub',
    filter,
    attributes,
    explicitBufferAttributes: binaryAttributes,
    paged: { pageSize },
  });
  const ask = () => {
    const askedAtMs = now().getTime();
    const answer = withDeadline(pages.next(), pageDeadlineMs);
    // It may fail while nobody waits for it yet; who waits later still hears of it.
    answer.catch(() => undefined);
    return { askedAtMs, answer };
  };
  for (let asked = ask(); ;) {
    const { askedAtMs, answer } = asked;
    const page = await answer;
    if (page.done) return;
    asked = ask();
    if (page.value.searchEntries.length > 0) yield { entries: page.value.searchEntries, askedAtMs };
  }
}
