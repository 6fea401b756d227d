import * as z from 'zod';
import { PasswordRules } from '#shared/domain/password-rules.ts';
import { GateRule } from '#shared/domain/gate-rule.ts';
import { Language, PortalAction } from '#shared/api/views.ts';
import { DirectoryId } from '#shared/protocol/job.ts';
import { evaluateGate } from '#shared/domain/gate.ts';
import { categories } from './factors/categories.ts';
import type { TableName } from './adapters/tables.ts';

/** One portal as the administrator configured it. */
export const PortalConfig = z.strictObject({
  alias: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  name: z.string().min(1).max(80),
  directory: DirectoryId,
  languages: z.array(Language).min(1),
  actions: z.array(PortalAction),
  recovery: GateRule.refine((rule) => !rule.allowed.includes('directory-password'), {
    error: 'a forgotten password cannot be proven',
    path: ['allowed'],
  }).refine(canBePassed, {
    error: 'nobody can pass this gate: allow more factors, or say `categories: 1` where two of one kind are enough',
  }),
  rules: PasswordRules.optional(),
  support: z.partialRecord(Language, z.string().max(500)).optional(),
});
export type PortalConfig = z.infer<typeof PortalConfig>;

/** One directory as the cloud knows it. */
export const DirectoryConfig = z.strictObject({
  id: DirectoryId,
  label: z.string().min(1).max(80),
  /** NetBIOS name and UPN suffixes, lower case: `bob@corp.example` and `CORP\bob` are `bob` for budgets. */
  domains: z.array(z.string().toLowerCase()).min(1),
  jobQueueUrl: z.string(),
  /** Fingerprints of the bridges that the administrator confirmed. */
  bridgeFingerprints: z.array(z.string()),
});
export type DirectoryConfig = z.infer<typeof DirectoryConfig>;

/** What every function knows. */
export const FunctionConfig = z.strictObject({
  stage: z.string(),
  /** Scheme and host of the portal, without a slash at the end. The only source of links (THREATS W1). */
  portalOrigin: z.url(),
  mailFrom: z.string(),
  /** Where "this was not me" is reported to, besides the log. */
  securityContact: z.email().optional(),
  portals: z.array(PortalConfig),
  directories: z.array(DirectoryConfig),
  /**
   * How many times the usual limits one client address may use; more than 1 where a whole company comes from a single
   * address. Limits per person are not touched by it.
   */
  addressAllowance: z.number().min(1).optional(),
});
export type FunctionConfig = z.infer<typeof FunctionConfig>;

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
  SIGNING_KEY_ID: z.string().optional(),
  DATA_KEY_ID: z.string().optional(),
});
export type Environment = z.infer<typeof Environment>;

function canBePassed(rule: GateRule): boolean {
  return evaluateGate(rule, { available: rule.allowed, proven: [], categories }).isReachable;
}
