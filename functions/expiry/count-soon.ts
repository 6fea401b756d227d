import type { DirectoryFacts } from '../ports/directory-store.ts';

const dayMs = 86_400_000;

/** How many passwords of a directory end in the next seven days; nothing where that was not counted within a day. */
export async function countSoon(
  facts: Pick<DirectoryFacts, 'expiry'>,
  directory: string,
  now: Date,
): Promise<{ expiringSoon?: number }> {
  const last = await facts.expiry(directory);
  return last && last.sentAtMs > now.getTime() - dayMs ? { expiringSoon: last.soon } : {};
}
