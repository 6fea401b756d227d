/** So many people one request changes, invites or looks up at most. Apart from the schemas, which no page loads. */
export const batchSize = 25;
