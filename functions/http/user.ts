import { unfinished } from '../actions/unfinished.ts';

/** The function for people who are signed in. */
export const handler = unfinished;
