import type { AdminSessionView } from '#shared/api/administrator-views.ts';

/** Who is signed in, as the server tells it. */
export type Me = AdminSessionView['administrator'];
