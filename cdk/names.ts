/** Names that somebody outside of the stacks looks for. */
export const jobQueueName = (stage: string, directory: string): string => `latchkey-${stage}-jobs-${directory}.fifo`;
export const resultQueueName = (stage: string): string => `latchkey-${stage}-results`;
export const noticeQueueName = (stage: string): string => `latchkey-${stage}-notices`;
export const auditLostName = (stage: string): string => `latchkey-${stage}-audit-lost`;
export const tableName = (stage: string, table: string): string => `latchkey-${stage}-${table}`;
/** Alias of the key that signs jobs, without `alias/`. */
export const signingKeyAlias = (stage: string): string => `latchkey-${stage}-jobs`;
/** Alias of the key that wraps data keys, without `alias/`. */
export const dataKeyAlias = (stage: string): string => `latchkey-${stage}-data`;
