import * as z from 'zod';
import { PasswordRules } from '#shared/domain/password-rules.ts';
import { openAttribute } from '#shared/domain/attributes/attribute-rule.ts';
import { GateRule, recoveryRule } from '#shared/domain/gate-rule.ts';
import { sessionActions } from '#shared/api/session-actions.ts';
import { TokenType } from '#shared/api/token-settings.ts';
import { Language, PortalAction, SignInMethod } from '#shared/api/portal-terms.ts';
import { DirectoryId } from '#shared/protocol/job.ts';
import { BotDefenceConfig } from './bot-defence-config.ts';
import { BrandingConfig } from './branding-config.ts';
import { QuestionsConfig } from './questions-config.ts';
import { ResourceTexts } from './resource-texts.ts';

const OpenAttribute = openAttribute(z.partialRecord(Language, z.string().trim().min(1).max(60)));

/**
 * One resource as the administrator configured it: a portal, who is on it, and what they may do. What is not named is
 * off. Members may come in, under a default; what a stored resource says must stay readable, or it is left out.
 */
export const ResourceConfig = z
  .strictObject({
    alias: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'small letters, digits and hyphens'),
    name: z.string().min(1).max(80),
    directory: DirectoryId,
    languages: z.array(Language).min(1),
    /** What people may do, in the order that they see. */
    actions: z.array(PortalAction).refine(isWithoutDoubles, 'each action once').default([]),
    recovery: recoveryRule('directory-password'),
    /**
     * What has to be proven with what remains, by who lost something and asks an administrator to restore access. What is
     * lost never counts.
     */
    restore: GateRule.optional(),
    /** Who decides on that: told by mail, besides the deployment's security contact. */
    admins: z.array(z.email()).max(5).optional(),
    /** Ways to sign in. None: nobody can, and sessions that there were are over. */
    signIn: z
      .strictObject({ methods: z.array(SignInMethod).refine(isWithoutDoubles, 'each method once').default([]) })
      .default({ methods: [] }),
    /** Kinds of tokens that people may register. */
    tokenTypes: z.array(TokenType).refine(isWithoutDoubles, 'each type once').default([]),
    /** Whether everybody in the directory is on this resource, or only who was assigned to it. */
    members: z.enum(['directory', 'assigned']).default('directory'),
    /** Where a PIN stands when a code of a token is typed. */
    tokenPin: z.enum(['off', 'before', 'after']).default('off'),
    /** What helpers may do for the people on it, besides what they always may. The bridges' own configuration opens it as well. */
    helpers: z
      .strictObject({
        /** Set a password that works for one sign-in, and get to know it. */
        oneTimePasswords: z.boolean().default(false),
      })
      .exactOptional(),
    /** On top of the directory's policy. */
    rules: PasswordRules.optional(),
    /** For passwords of the portal itself. No bridge sees them, so nobody could look among stolen ones. */
    portalPassword: PasswordRules.omit({ forbidBreached: true }).optional(),
    questions: QuestionsConfig.optional(),
    /** What people may change under "my data" besides name and address. */
    profile: z
      .strictObject({
        ownLogin: z.boolean().default(false),
        /** Details in the directory that they may see and change. The bridge's own configuration opens them as well. */
        attributes: z.array(OpenAttribute).max(20).refine(isEachOnce, 'each attribute once').exactOptional(),
      })
      .optional(),
    /** Below this likeness to the usual surroundings (0 to 100) another factor is asked for. */
    environment: z.strictObject({ threshold: z.int().min(0).max(100) }).optional(),
    /** When proof of work is asked for; not named: as usual. */
    botDefence: BotDefenceConfig.optional(),
    branding: BrandingConfig.exactOptional(),
    support: z.partialRecord(Language, z.string().max(500)).optional(),
    texts: ResourceTexts.optional(),
  })
  .refine(
    ({ actions, signIn }) => signIn.methods.length > 0 || !actions.some((each) => sessionActions.includes(each)),
    {
      error: `a way to sign in, for ${sessionActions.join(' and ')} need one`,
      path: ['signIn', 'methods'],
    },
  )
  .refine(({ actions, restore }) => restore !== undefined || !actions.includes('access.restore'), {
    error: 'what has to be proven, for access.restore needs it',
    path: ['restore'],
  })
  .refine(
    ({ questions, signIn, recovery, restore }) =>
      questions !== undefined || !asksQuestions(signIn.methods, recovery, restore),
    {
      error: 'the security questions that are asked for under signIn, recovery or restore',
      path: ['questions'],
    },
  );
export type ResourceConfig = z.infer<typeof ResourceConfig>;

function isEachOnce(list: readonly { readonly name: string }[]): boolean {
  return isWithoutDoubles(list.map(({ name }) => name));
}

function isWithoutDoubles(list: readonly string[]): boolean {
  return new Set(list).size === list.length;
}

const asksQuestions = (methods: readonly SignInMethod[], ...rules: readonly (GateRule | undefined)[]): boolean =>
  methods.includes('security-questions') || rules.some((rule) => rule?.allowed.includes('security-questions'));
