import { readFileSync } from 'node:fs';
import { BridgeSetup } from '#shared/protocol/bridge-setup.ts';
import { ConfigError } from './config-error.ts';

/** What the administrators of the cloud handed over. @throws ConfigError */
export function readSetup(file: string): BridgeSetup {
  const problem = (what: string): ConfigError =>
    new ConfigError([
      { file, field: '', problem: what, remedy: 'Ask the administrators of the cloud for a fresh bridge-setup.json.' },
    ]);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw problem((cause as Error).message);
  }
  const parsed = BridgeSetup.safeParse(value);
  if (parsed.success) return parsed.data;
  throw problem(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
}
