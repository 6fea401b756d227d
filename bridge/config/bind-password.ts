import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Secret } from '#shared/secret.ts';
import type { BridgeLog } from '../health/log.ts';
import { ConfigError } from './config-error.ts';
import { markOf } from '../file-mark.ts';
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

/**
 * The bind password as {@link readBindPassword} finds it, read again when its file is another one: whoever changes the
 * account's password writes it here as well, and nothing has to be restarted. A file that cannot be used changes nothing,
 * and is warned of once.
 * @throws ConfigError when it cannot be used now
 */
export function watchedBindPassword(
  config: LoadedConfig,
  log: Pick<BridgeLog, 'info' | 'warn'>,
  environment: NodeJS.ProcessEnv = process.env,
): Pick<Secret, 'reveal'> {
  const mark = (): string => markOf(bindPasswordFile(config, environment));
  let readOf = mark();
  let password = readBindPassword(config, environment);
  let complaint: string | undefined;
  const refresh = (): void => {
    const found = mark();
    if (found === readOf) return;
    password = readBindPassword(config, environment);
    [readOf, complaint] = [found, undefined];
    log.info({ field }, 'the bind password was read again');
  };
  return {
    reveal() {
      try {
        refresh();
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        if (problem !== complaint)
          log.warn({ field, problem }, 'the new bind password is not used; the one before stays in force');
        complaint = problem;
      }
      return password.reveal();
    },
  };
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
