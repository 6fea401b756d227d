import type { TableName } from '#functions/adapters/tables.ts';
import { tableVariable } from '#functions/environment.ts';
import type { Environment, FunctionConfig } from '#functions/environment.ts';
import { powers } from '#functions/ports/powers.ts';
import type { Power, PowerName } from '#functions/ports/powers.ts';

/** The variables of {@link Environment} as the function will find them: all text. */
type EnvironmentText = { [Name in keyof Environment as string extends Name ? never : Name]?: string };

/** Where the values of variables come from; all may be tokens. */
export interface EnvironmentSources {
  /** {@link FunctionConfig} as JSON. */
  readonly config: string;
  readonly door: string;
  readonly tableName: (name: TableName) => string;
  readonly noticesQueueUrl: string;
  readonly signingKeyId: string;
  readonly dataKeyId: string;
  /** Absent where no messages are sent by chat. */
  readonly chatToken?: string;
  readonly chatWord?: string;
}

/** The environment of one function: only what its powers need. */
export function environmentFor(
  needs: readonly PowerName[],
  isBehindTheDoor: boolean,
  sources: EnvironmentSources,
): Record<string, string> {
  const wanted = needs.map((name): Power => powers[name]);
  const named: EnvironmentText = {
    LATCHKEY_CONFIG: sources.config,
    ...(isBehindTheDoor && { LATCHKEY_DOOR: sources.door }),
    ...(wanted.some(({ chat }) => chat === 'send') && sources.chatToken && { LATCHKEY_CHAT_TOKEN: sources.chatToken }),
    ...(wanted.some(({ chat }) => chat === 'receive') && sources.chatWord && { LATCHKEY_CHAT_WORD: sources.chatWord }),
    ...(wanted.some(({ send }) => send?.includes('notices')) && { NOTICES_QUEUE_URL: sources.noticesQueueUrl }),
    ...(wanted.some(({ keys }) => keys?.signing) && { SIGNING_KEY_ID: sources.signingKeyId }),
    ...(wanted.some(({ keys }) => keys?.data) && { DATA_KEY_ID: sources.dataKeyId }),
  };
  const tables = new Set(
    wanted.flatMap(({ tables: used = {}, indexes = {} }) => Object.keys({ ...used, ...indexes }) as TableName[]),
  );
  return {
    ...(named as Record<string, string>),
    ...Object.fromEntries([...tables].map((name) => [tableVariable(name), sources.tableName(name)])),
  };
}

/**
 * Lambda takes 4 KB of environment in all; the rest is for names and addresses. It bounds the portals of the deployment's
 * file alone: stored resources are not part of it.
 */
export const configBytesAtMost = 3000;

/** Says how large the part of the configuration is that functions carry with them. */
export const configBytes = (config: FunctionConfig): number => Buffer.byteLength(JSON.stringify(config));
