import * as z from 'zod';
import { DirectoryId } from '#shared/protocol/job.ts';
import type { TableName } from './adapters/tables.ts';
import { ChatConfig } from './messengers/chat-config.ts';
import { ResourceConfig } from './resources/resource-config.ts';

/** What a resource is to the people on it. */
export const PortalConfig = ResourceConfig;
export type PortalConfig = ResourceConfig;

/** One directory as the cloud knows it. */
export const DirectoryConfig = z.strictObject({
  id: DirectoryId,
  label: z.string().min(1).max(80),
  /** NetBIOS name and UPN suffixes, lower case: `bob@corp.example` and `CORP\bob` are `bob` for budgets. */
  domains: z.array(z.string().toLowerCase()).min(1),
  /** Mailboxes in and below these domains open with this directory's password: no code that resets it goes there. */
  mailboxDomains: z.array(z.string().toLowerCase()).optional(),
  jobQueueUrl: z.string(),
  /** Fingerprints of the bridges that the administrator confirmed. */
  bridgeFingerprints: z.array(z.string()),
});
export type DirectoryConfig = z.infer<typeof DirectoryConfig>;

/** Text messages. */
export const TextsConfig = z.strictObject({
  /** What phones show as the sender, where the country allows a name (in many it has to be registered). */
  senderId: z
    .string()
    .regex(/^(?=.*[A-Za-z])[A-Za-z0-9]{1,11}$/, 'up to 11 letters and digits, at least one letter')
    .optional(),
  /** Country codes that numbers may have. None named: all, and somebody may make you pay for the dearest. */
  countries: z.array(z.string().regex(/^\+[1-9][0-9]{0,5}$/, 'a country code such as "+49"')).default([]),
});

/** Scheme, host and port of a push service. Without TLS on this very machine alone, for the local run. */
export const PushServiceOrigin = z.url().refine((text) => {
  const { origin, protocol, hostname } = new URL(text);
  return text === origin && (protocol === 'https:' || ['127.0.0.1', 'localhost'].includes(hostname));
}, 'scheme and host such as "https://push.example"');

/** What every function knows. */
export const FunctionConfig = z.strictObject({
  stage: z.string(),
  /** Scheme and host of the portal, without a slash at the end. The only source of links (THREATS W1). */
  portalOrigin: z.url(),
  mailFrom: z.string(),
  /** Absent: this deployment sends no text messages, whatever a resource allows. */
  texts: TextsConfig.optional(),
  /** Absent: this deployment sends no messages by chat, whatever a resource allows. */
  chat: ChatConfig.optional(),
  /** Besides those of the makers of browsers, see `functions/push/allowed-service.ts`. */
  pushServices: z.array(PushServiceOrigin).optional(),
  /** Where "this was not me" is reported to, besides the log. */
  securityContact: z.email().optional(),
  /** Of the deployment's file. A stored resource (`ResourceStore`) wins over the one here that has its alias. */
  portals: z.array(ResourceConfig),
  directories: z.array(DirectoryConfig),
  /**
   * How many times the usual limits one client address may use; more than 1 where a whole company comes from a single
   * address. Limits per person are not touched by it.
   */
  addressAllowance: z.number().min(1).optional(),
});
export type FunctionConfig = z.infer<typeof FunctionConfig> & {
  /** The portals of the deployment's file, where `portals` has the stored ones laid over them. */
  readonly deployed?: readonly PortalConfig[];
};

/** Environment variable that holds a table's name. */
export const tableVariable = (table: TableName): string => `TABLE_${table.toUpperCase()}`;

/**
 * The environment of a function. CDK fills it, typed by this schema; a variable that a function's powers do not need
 * is absent. `TABLE_*` as {@link tableVariable} says.
 */
export const Environment = z.looseObject({
  LATCHKEY_CONFIG: z.string().transform((text) => FunctionConfig.parse(JSON.parse(text))),
  /** What CloudFront adds to every request as `x-latchkey-door`; requests without it are refused. */
  LATCHKEY_DOOR: z.string().min(16).optional(),
  NOTICES_QUEUE_URL: z.string().optional(),
  /** For who sends by chat: the token of the bot. */
  LATCHKEY_CHAT_TOKEN: z.string().min(16).optional(),
  /** For who hears from the messenger: the word by which its servers are known. */
  LATCHKEY_CHAT_WORD: z.string().min(16).optional(),
  SIGNING_KEY_ID: z.string().optional(),
  DATA_KEY_ID: z.string().optional(),
});
export type Environment = z.infer<typeof Environment>;
