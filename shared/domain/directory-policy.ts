import * as z from 'zod';

/** The password policy of a directory for one account, in plain units. MS-SAMR 3.1.1.7.1, MS-ADTS 3.1.1.5.2. */
export const DirectoryPolicy = z.object({
  source: z.enum(['domain', 'fine-grained']),
  minLength: z.int().min(0).max(255),
  /** Three of five character classes and no parts of the own names. */
  isComplexityRequired: z.boolean(),
  historyLength: z.int().min(0).max(1024),
  minAgeSeconds: z.int().min(0),
  /** 0: never expires. */
  maxAgeSeconds: z.int().min(0),
  /** 0: never locks. */
  lockoutThreshold: z.int().min(0),
  lockoutDurationSeconds: z.int().min(0),
});
export type DirectoryPolicy = z.infer<typeof DirectoryPolicy>;

/**
 * Whether a domain has password policies for some of its people besides its own. `unreadable`: the bridge may not look, so
 * nobody can say what is in force for anybody in particular.
 */
export const FineGrainedPolicies = z.enum(['none', 'some', 'unreadable']);
export type FineGrainedPolicies = z.infer<typeof FineGrainedPolicies>;
