import * as z from 'zod';

/**
 * What there is to know of an operation that is done. `elsewhere-later`: another controller did not show it yet, so it may
 * take some minutes until it is known at other sites.
 */
export const ResultNote = z.enum(['elsewhere-later']);
export type ResultNote = z.infer<typeof ResultNote>;
