import { unfinished } from '../actions/unfinished.ts';

/** The function that hears the bridges. */
export const handler = unfinished;
