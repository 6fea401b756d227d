/** Stands in for a handler that is being written. */
export const unfinished = (): Promise<never> => Promise.reject(new Error('not written yet'));
