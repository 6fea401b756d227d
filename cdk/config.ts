import * as z from 'zod';
import { PortalConfig, PushServiceOrigin, TextsConfig } from '#functions/environment.ts';
import { ChatConfig } from '#functions/messengers/chat-config.ts';
import { DirectoryId } from '#shared/protocol/job.ts';
import { unsendableIn } from '#functions/resources/unsendable.ts';

/** What a bridge printed at `bridge init`, confirmed by an administrator who compared it (THREATS B11). */
const ConfirmedBridge = z.strictObject({
  name: z.string().min(1).max(40),
  fingerprint: z
    .string()
    .regex(/^([0-9a-f]{4}-){15}[0-9a-f]{4}$/, 'the 16 groups of four that `bridge fingerprint` prints'),
});

/** Lets a bridge authenticate with a certificate of your own authority (IAM Roles Anywhere). */
const RolesAnywhere = z
  .strictObject({
    /** A trust anchor that is there already. */
    trustAnchorArn: z
      .string()
      .regex(/^arn:aws[\w-]*:rolesanywhere:/, 'the ARN of a trust anchor')
      .optional(),
    /** Or the certificate of your authority as PEM, of which a trust anchor is made. It is no secret. */
    authority: z
      .string()
      .trim()
      .regex(/^-----BEGIN CERTIFICATE-----[\w+/=\s]+-----END CERTIFICATE-----$/, 'one certificate as PEM')
      .optional(),
    /** The common name in the bridge's certificate. */
    certificateName: z.string().min(1),
  })
  .refine(
    ({ trustAnchorArn, authority }) => (trustAnchorArn === undefined) !== (authority === undefined),
    'name either a `trustAnchorArn` or the certificate of the `authority`',
  );

const DirectoryDeployment = z.strictObject({
  id: DirectoryId,
  label: z.string().min(1).max(80),
  domains: z.array(z.string().min(1).toLowerCase()).min(1),
  mailboxDomains: z.array(z.string().min(1).toLowerCase()).optional(),
  bridges: z.array(ConfirmedBridge).default([]),
  rolesAnywhere: RolesAnywhere.optional(),
});

/** The administrator's one file: everything a deployment needs to know. `latchkey.config.example.yaml` explains it. */
export const DeploymentConfig = z
  .strictObject({
    stage: z.string().regex(/^[a-z][a-z0-9-]{0,15}$/, 'a short name such as prod'),
    account: z
      .string()
      .regex(/^\d{12}$/, 'twelve digits in quotes')
      .optional(),
    region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region such as eu-central-1'),
    mail: z.strictObject({
      from: z.string().min(3),
      /** The verified SES identity (domain or address) that `from` belongs to. */
      identity: z.string().min(3),
    }),
    /** Left out: no text messages are sent, and no function may. See docs/deploy.md. */
    texts: TextsConfig.optional(),
    /** Left out: no messages by chat. `secret` names one in Secrets Manager with `token` and `word`: docs/deploy.md. */
    chat: ChatConfig.extend({ secret: z.string().regex(/^[\w/+=.@-]{1,512}$/, 'the name of a secret') }).optional(),
    /** Push services besides those of the makers of browsers. Nobody needs any. */
    pushServices: z.array(PushServiceOrigin).optional(),
    securityContact: z.email().optional(),
    domain: z
      .strictObject({
        name: z.hostname(),
        certificateArn: z
          .string()
          .regex(/^arn:aws[\w-]*:acm:us-east-1:/, 'a certificate in us-east-1, where CloudFront looks for it'),
        hostedZone: z.strictObject({ id: z.string(), name: z.string() }).optional(),
      })
      .optional(),
    alarmsTo: z.email().optional(),
    /** See `FunctionConfig`: more than 1 where a whole company comes from a single address. */
    addressAllowance: z.number().min(1).max(1000).optional(),
    /** Count up to change the secret between CloudFront and the functions. */
    doorGeneration: z.int().min(1).default(1),
    directories: z.array(DirectoryDeployment).min(1),
    portals: z.array(PortalConfig).min(1),
    tags: z.record(z.string(), z.string()).default({}),
  })
  .superRefine((config, context) => {
    const known = new Set(config.directories.map(({ id }) => id));
    config.portals.forEach((portal, index) => {
      if (!known.has(portal.directory)) {
        const message = `one of the directories in this file (${[...known].join(', ')})`;
        context.addIssue({ code: 'custom', path: ['portals', index, 'directory'], message });
      }
      const sending = { texts: config.texts !== undefined, chat: config.chat !== undefined };
      for (const { path, setting, what } of unsendableIn(portal, sending)) {
        const message = `${what} to be switched on by \`${setting}\`, for without it no code would ever come`;
        context.addIssue({ code: 'custom', path: ['portals', index, ...path], message });
      }
    });
    for (const [list, key] of [
      ['directories', 'id'],
      ['portals', 'alias'],
    ] as const) {
      const names = config[list].map((entry) => (entry as unknown as Record<string, string>)[key]);
      names.forEach((name, index) => {
        if (names.indexOf(name) !== index)
          context.addIssue({ code: 'custom', path: [list, index, key], message: `a name that occurs once` });
      });
    }
  });
export type DeploymentConfig = z.infer<typeof DeploymentConfig>;
export type DirectoryDeployment = z.infer<typeof DirectoryDeployment>;
