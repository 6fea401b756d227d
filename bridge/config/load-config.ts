import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import type * as z from 'zod';
import { BridgeConfig } from './bridge-config.ts';
import type { BreachedPasswords } from './breached-config.ts';
import { ConfigError } from './config-error.ts';
import type { ConfigProblem } from './config-error.ts';

/** The placeholder that `bridge init` writes where only a person knows the value. */
export const placeholder = 'CHANGE_ME';

/** The configuration with its file references made absolute. */
export type LoadedConfig = Omit<BridgeConfig, 'stateDirectory'> & {
  readonly file: string;
  readonly stateDirectory: string;
};

/**
 * Reads and checks `bridge.yaml`. Paths in it are relative to the file.
 * @throws ConfigError naming every problem at once
 */
export function loadConfig(path: string, environment: NodeJS.ProcessEnv = process.env): LoadedConfig {
  const file = resolve(path);
  const config = parseConfig(readConfigFile(file), file);
  const absolute = (name: string): string => resolve(dirname(file), name);
  const { bindPasswordFile, ...directory } = config.directory;
  return {
    ...config,
    file,
    directory: {
      ...directory,
      caFile: absolute(directory.caFile),
      ...(bindPasswordFile !== undefined && { bindPasswordFile: absolute(bindPasswordFile) }),
    },
    ...(config.breachedPasswords && { breachedPasswords: withAbsoluteFile(config.breachedPasswords, absolute) }),
    keyDirectory: absolute(config.keyDirectory),
    stateDirectory: absolute(config.stateDirectory ?? environment['STATE_DIRECTORY'] ?? 'state'),
  };
}

/** Checks the text of a configuration file. @throws ConfigError */
export function parseConfig(text: string, file: string): BridgeConfig {
  const value = parseYaml(text, file);
  const placeholders = placeholderProblems(value, file);
  const parsed = BridgeConfig.safeParse(value);
  if (placeholders.length > 0) throw new ConfigError(placeholders);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => problemOf(issue, file)));
  return parsed.data;
}

function parseYaml(text: string, file: string): unknown {
  try {
    const document = parseDocument(text, { prettyErrors: true, uniqueKeys: true });
    if (document.errors.length > 0) {
      throw new ConfigError(document.errors.map((error) => yamlProblem(file, error.message)));
    }
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    // An alias, which no setting needs, or brackets within brackets without end.
    throw error instanceof ConfigError ? error : new ConfigError([yamlProblem(file, (error as Error).message)]);
  }
}

function readConfigFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new ConfigError([
      {
        file,
        field: '',
        problem: isMissing ? 'there is no such file' : `cannot be read (${(cause as Error).message})`,
        remedy: isMissing
          ? 'Run `bridge init --setup bridge-setup.json` first, or name the file with --config.'
          : 'Check that the user who runs the bridge may read it.',
      },
    ]);
  }
}

const yamlProblem = (file: string, message: string): ConfigProblem => ({
  file,
  field: '',
  problem: `is not valid YAML: ${message}`,
  remedy: 'Correct that line. Indentation counts; text with a colon or # needs quotes.',
});

function problemOf(issue: z.core.$ZodIssue, file: string): ConfigProblem {
  const field = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return {
      file,
      field,
      problem: `unknown setting ${issue.keys.map((key) => `"${key}"`).join(', ')}`,
      remedy: 'Check the spelling and the indentation, or delete the line. docs/bridge.md lists every setting.',
    };
  }
  const isMissing = issue.code === 'invalid_type' && issue.message.includes('received undefined');
  return {
    file,
    field,
    problem: isMissing ? 'is missing' : lowerFirst(issue.message),
    remedy: isMissing ? `Add it (${lowerFirst(issue.message)}).` : 'Correct the value and run `bridge check`.',
  };
}

function placeholderProblems(value: unknown, file: string, path: readonly string[] = []): ConfigProblem[] {
  if (typeof value === 'string' && value.includes(placeholder)) {
    return [
      {
        file,
        field: path.join('.'),
        problem: `still says ${placeholder}`,
        remedy: 'Put in the value for your network; the comment beside it says what is wanted.',
      },
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => placeholderProblems(member, file, [...path, key]));
}

const withAbsoluteFile = (
  { file, ...others }: BreachedPasswords,
  absolute: (name: string) => string,
): BreachedPasswords => ({ ...others, ...(file !== undefined && { file: absolute(file) }) });

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
