import { httpEntry } from './entry.ts';

/** The function that anybody may call. */
export const handler = httpEntry('public', { servesOpenApi: true });
