import type { AdminSession } from '../ports/admin-session-store.ts';

/** Whether an administrator looks after this portal. To who does not, nothing is there. */
export const looksAfter = ({ portals }: AdminSession, portal: string): boolean =>
  portals === 'all' || portals.includes(portal);
