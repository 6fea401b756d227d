import * as z from 'zod';
import { FactorId, GateRule } from '../domain/gate-rule.ts';
import { PortalAlias } from './inputs.ts';
import { Language } from './views.ts';

/**
 * Where what a portal allows comes from: it is stored, or it stands in the deployment's file. `closed`: what is stored cannot be
 * read, so nobody gets in until it is put right.
 */
export const ResourceSource = z.enum(['stored', 'deployed', 'closed']);
export type ResourceSource = z.infer<typeof ResourceSource>;

/** A resource in a list. */
export const ResourceRow = z.object({
  alias: z.string(),
  source: ResourceSource,
  /** What follows is absent where what is stored cannot be read. */
  name: z.string().optional(),
  directory: z.string().optional(),
  languages: z.array(Language).optional(),
  members: z.enum(['directory', 'assigned']).optional(),
  /** How many actions are allowed, and how many ways to sign in. */
  actions: z.int().optional(),
  signInMethods: z.int().optional(),
});
export type ResourceRow = z.infer<typeof ResourceRow>;

/** All resources that the caller looks after: there are dozens. */
export const ResourceList = z.object({ resources: z.array(ResourceRow) });

/** Most resources that a deployment stores: each function reads all of them. */
export const mostResources = 100;

/** Whether a portal can have an alias. */
export const AliasView = z.object({
  alias: z.string(),
  isFree: z.boolean(),
  /** Where it is not: somebody has it, or it is no alias. */
  reason: z.enum(['taken', 'malformed']).optional(),
});
export type AliasView = z.infer<typeof AliasView>;

/** A gate, as it is being thought about. */
export const RulePreviewInput = z.strictObject({
  rule: GateRule,
  /** For the warnings: the portal whose other members hold. */
  alias: PortalAlias.optional(),
});

const Factors = z.array(FactorId);

/** What a gate means. */
export const RulePreview = z.object({
  /** In sentences, the most important first. */
  statements: z.array(z.string()),
  /** Every shortest set of factors that opens it; a passkey is taken as one that checks its user. */
  ways: z.array(Factors),
  /** Allowed, and no way needs them. */
  neverNeeded: Factors,
  /** With `alias`: allowed, and nobody on that portal can have them. */
  unobtainable: Factors.optional(),
  /** With `alias`: whether who sets up all that the portal offers gets through. */
  isReachable: z.boolean().optional(),
});
export type RulePreview = z.infer<typeof RulePreview>;
