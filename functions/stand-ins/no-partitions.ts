/** Stands in for the table of AWS partitions: addresses come from `regional-endpoint.ts`, and the user agent has no prefix. */
export const getUserAgentPrefix = (): string => '';

const refuse = (): never => {
  throw new Error('AWS partitions are not built into this function');
};

export { refuse as partition, refuse as setPartitionInfo, refuse as useDefaultPartitionInfo };
