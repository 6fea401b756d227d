import { httpEntry } from './entry.ts';

/** The function for administrators. */
export const handler = httpEntry('admin');
