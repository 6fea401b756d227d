import { unfinished } from '../actions/unfinished.ts';

/** The function that sends mails. */
export const handler = unfinished;
