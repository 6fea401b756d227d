import { httpEntry } from './entry.ts';

/** The function for people who are signed in. */
export const handler = httpEntry('user');
