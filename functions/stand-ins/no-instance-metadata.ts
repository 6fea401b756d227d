/** Stands in for asking an EC2 instance for its region: a Lambda is told by `AWS_REGION`, and has no such service to ask. */
export const getInstanceMetadataRegion = (): Promise<undefined> => Promise.resolve(undefined);
