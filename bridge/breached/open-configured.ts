import { ConfigError } from '../config/config-error.ts';
import type { LoadedConfig } from '../config/load-config.ts';
import { openBreachedPasswords } from './breached-passwords.ts';
import type { BreachedPasswords } from './breached-passwords.ts';

/**
 * The list of stolen passwords that the configuration names, if it names one.
 * @throws ConfigError when it cannot be used: a bridge without it would accept what it was told to refuse
 */
export async function openConfigured({
  file,
  breachedPasswords,
}: Pick<LoadedConfig, 'file' | 'breachedPasswords'>): Promise<BreachedPasswords | undefined> {
  if (!breachedPasswords) return undefined;
  try {
    return await openBreachedPasswords(breachedPasswords.file);
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    throw new ConfigError([
      {
        file,
        field: 'breachedPasswords.file',
        problem: code === undefined ? `${breachedPasswords.file} ${message}` : `cannot be opened (${message})`,
        remedy: 'Make it with `bridge breached build LIST --out FILE`, or copy it again from where it was made.',
      },
    ]);
  }
}
