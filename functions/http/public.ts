import { unfinished } from '../actions/unfinished.ts';

/** The function that anybody may call. */
export const handler = unfinished;
