import { issueLifeMs } from '#shared/domain/restore/issue-state.ts';

/** Ids of requests sort by time: what lies before this one has run out, whatever its record says. */
export const oldestWaiting = (now: Date): string => `${String(now.getTime() - issueLifeMs).padStart(13, '0')}-`;
