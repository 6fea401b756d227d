/** Stands in for the reader of `~/.aws/config` and `~/.aws/credentials`: a Lambda is configured by its environment alone. */
export const loadSharedConfigFiles = (): Promise<object> => Promise.resolve({ configFile: {}, credentialsFile: {} });

export const CONFIG_PREFIX_SEPARATOR = '.';
