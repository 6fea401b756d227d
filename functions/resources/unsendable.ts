import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { ResourceConfig } from './resource-config.ts';

/** What a deployment may be unable to send, by the setting of its file that switches it on. */
const senders = [
  { setting: 'texts', what: 'text messages', factor: 'sms-code', type: 'sms' },
  { setting: 'chat', what: 'messages by chat', factor: 'chat-code', type: 'chat' },
] as const satisfies readonly { setting: string; what: string; factor: FactorId; type: string }[];

/** Which of them there are in a deployment. */
export type Sending = { readonly [Setting in (typeof senders)[number]['setting']]: boolean };

/** A member of a portal that needs what the deployment does not send: no code would ever come. */
export interface Unsendable {
  readonly path: readonly ['recovery' | 'restore', 'allowed'] | readonly ['tokenTypes'];
  readonly setting: keyof Sending;
  readonly what: string;
}

/** @returns every such member of a portal */
export const unsendableIn = (
  { recovery, restore, tokenTypes }: Pick<ResourceConfig, 'recovery' | 'restore' | 'tokenTypes'>,
  sending: Sending,
): Unsendable[] =>
  senders
    .filter(({ setting }) => !sending[setting])
    .flatMap(({ setting, what, factor, type }) => [
      ...(recovery.allowed.includes(factor) ? [{ path: ['recovery', 'allowed'], setting, what } as const] : []),
      ...(restore?.allowed.includes(factor) ? [{ path: ['restore', 'allowed'], setting, what } as const] : []),
      ...(tokenTypes.includes(type) ? [{ path: ['tokenTypes'], setting, what } as const] : []),
    ]);
