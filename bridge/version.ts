import packageFile from '../package.json' with { type: 'json' };

/** The version of this bridge, as heartbeats and `bridge version` tell it. */
export const softwareVersion: string = packageFile.version;
