import type { DirectoryReports } from '../ports/directory-store.ts';
import type { Person } from '../ports/person.ts';

/**
 * Seats for the people of one message: who comes when all are taken waits, and is nobody until there is one. Counted in one
 * place with a condition, so that no two get the last one. What a crash in between leaves wrong is put right when everybody
 * was read (`hear-sync.ts`).
 * @returns undefined where nobody limits seats
 */
export async function seatsOf(
  reports: DirectoryReports,
  directory: string,
): Promise<((known: Person | undefined) => Promise<boolean>) | undefined> {
  const { seats } = await reports.settings(directory);
  if (seats === undefined) return undefined;
  return async (known) => {
    const wasWaiting = known?.waitsForSeatSinceMs !== undefined && known.absentSinceMs === undefined;
    const isSeated = await reports.takeSeat(directory, seats);
    const waiting = isSeated ? (wasWaiting ? -1 : 0) : wasWaiting ? 0 : 1;
    if (waiting !== 0) await reports.countSeats(directory, { taken: 0, waiting });
    return isSeated;
  };
}
