import type { AdminCaller } from '../administrators/admin-caller.ts';

/** Whose an operation is that an administrator began for somebody. No flow and no session has such an id: those are hashes. */
export const ownerOf = ({ id }: AdminCaller): string => `helper#${id}`;
