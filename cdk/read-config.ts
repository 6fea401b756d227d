import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type * as z from 'zod';
import { DeploymentConfig } from './config.ts';

/** A configuration file that cannot be used. The message is for the administrator: file, field, expected, what to do. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem';
}

/**
 * Reads and checks the administrator's file.
 * @throws ConfigProblem that names every wrong field at once
 */
export function readConfig(file: string): DeploymentConfig {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new ConfigProblem(
      `There is no configuration at ${file}.\n` +
        'Copy latchkey.config.example.yaml to latchkey.config.yaml and fill it in, or name another file with `-c config=FILE`.',
    );
  }
  return parseConfig(text, file);
}

/** The same for text that was read already; `file` is only for messages. */
export function parseConfig(text: string, file: string): DeploymentConfig {
  let raw: unknown;
  try {
    raw = parse(text);
  } catch (cause) {
    throw new ConfigProblem(`${file} is not valid YAML: ${(cause as Error).message}`, { cause });
  }
  const checked = DeploymentConfig.safeParse(raw);
  if (checked.success) return checked.data;
  const lines = explain(checked.error);
  throw new ConfigProblem(
    `${file} cannot be used yet:\n${lines.join('\n')}\nlatchkey.config.example.yaml shows every field with an explanation.`,
  );
}

/** A line for every wrong field: its name, and what was expected. */
export const explain = (error: z.ZodError): string[] =>
  error.issues.map((issue) => `  ${nameOf(issue.path)}: ${expectation(issue)}`);

const nameOf = (path: readonly PropertyKey[]): string =>
  path
    .reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}.${String(key)}`), '')
    .slice(1) || 'the whole file';

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `does not know ${issue.keys.join(', ')}; remove it or check its spelling`;
  if (issue.code === 'custom' || issue.code === 'invalid_format') return `expected ${issue.message}`;
  return issue.message;
}
