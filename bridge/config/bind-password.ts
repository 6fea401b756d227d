import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Secret } from '#shared/secret.ts';
import { ConfigError } from './config-error.ts';
import { privateFileProblem } from './file-permissions.ts';
import type { LoadedConfig } from './load-config.ts';

const field = 'directory.bindPasswordFile';

/**
 * The bind password: from the service manager's credentials (`$CREDENTIALS_DIRECTORY/bind-password`) or from a file
 * that only its owner can read. Never from the command line or an environment variable, which other processes see.
 * @throws ConfigError
 */
export function readBindPassword(config: LoadedConfig, environment: NodeJS.ProcessEnv = process.env): Secret {
  const file = bindPasswordFile(config, environment);
  const text = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  if (text === '') {
    // An LDAP bind with an empty password succeeds as anonymous (THREATS B4).
    throw new ConfigError([
      { file, field, problem: 'is empty', remedy: 'Write the password of the bind account into it.' },
    ]);
  }
  return new Secret(text);
}

function bindPasswordFile(config: LoadedConfig, environment: NodeJS.ProcessEnv): string {
  const credentials = environment['CREDENTIALS_DIRECTORY'];
  const credential = credentials && join(credentials, 'bind-password');
  // The service manager guards that folder itself.
  if (credential && existsSync(credential)) return credential;
  const file = config.directory.bindPasswordFile;
  if (file === undefined) {
    throw new ConfigError([
      {
        file: config.file,
        field,
        problem: 'there is no bind password',
        remedy:
          'Name a file (mode 600) that holds it, or start the bridge with systemd and LoadCredential=bind-password:FILE.',
      },
    ]);
  }
  const problem = privateFileProblem(file, field);
  if (problem) throw new ConfigError([problem]);
  return file;
}
