import * as z from 'zod';
import { AttributeNameSchema } from '#shared/domain/attributes/attribute-rule.ts';
import { PasswordRules } from '#shared/domain/password-rules.ts';
import { CloudSettings } from '#shared/protocol/bridge-setup.ts';
import { heartbeatSeconds } from '#shared/protocol/bridge-message.ts';
import { DirectoryId } from '#shared/protocol/job.ts';
import { BridgeId } from '#shared/protocol/key-statement.ts';
import { BreachedPasswords } from './breached-config.ts';

const DistinguishedName = z
  .string()
  .min(3)
  .max(1000)
  .regex(/^\s*[A-Za-z][A-Za-z0-9-]*\s*=/, 'must be a distinguished name such as OU=People,DC=corp,DC=example');

const ControllerUrl = z
  .string()
  .max(300)
  .refine(
    (url) => URL.canParse(url) && new URL(url).protocol === 'ldaps:' && new URL(url).hostname !== '',
    'must be an ldaps:// URL such as ldaps://dc1.corp.example; plain ldap:// is refused because passwords travel on it',
  )
  .refine(
    (url) => !URL.canParse(url) || ['', '/'].includes(new URL(url).pathname),
    'must end after the host name or port',
  );

/** Finding controllers in DNS instead of naming them. */
const Discover = z.strictObject({
  /** The site whose controllers come first. */
  site: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,63}$/, 'must be the name of an Active Directory site')
    .optional(),
  /** Which hosts may be controllers; hosts right beneath the domain when left out. */
  names: z
    .array(
      z
        .string()
        .max(253)
        .regex(
          /^[a-z0-9*-]+(\.[a-z0-9-]+)+$/i,
          'must be a host name such as dc*.corp.example, with * in the first part only',
        ),
    )
    .min(1)
    .max(50)
    .optional(),
  /** Name servers other than those of this machine. */
  dnsServers: z
    .array(z.union([z.ipv4(), z.ipv6(), z.string().regex(/^(127\.0\.0\.1|\[::1\]):\d{1,5}$/)]))
    .min(1)
    .max(3)
    .optional(),
});

const DirectorySettings = z.strictObject({
  /** In order of preference. With `discover`: those that are used until DNS has answered. */
  controllers: z.array(ControllerUrl).max(16).default([]),
  discover: Discover.optional(),
  /** Whether a change is looked for on another controller as well, before it is reported. */
  confirmOn: z.enum(['one', 'second']).default('one'),
  /** PEM file of the authority that signed the controllers' certificates. */
  caFile: z.string().min(1),
  baseDn: DistinguishedName,
  bindDn: z.string().min(3).max(1000),
  /** Left out under systemd, which hands the password over as the credential `bind-password`. */
  bindPasswordFile: z.string().min(1).optional(),
  /** The allow-list: accounts outside these are never touched, whatever the cloud asks for. */
  servedOus: z.array(DistinguishedName).min(1).max(200),
  netbiosName: z.string().max(15).optional(),
  /** The controllers also ask a program of yours about new passwords: then a refusal is not blamed on the history. */
  passwordFilter: z.boolean().default(false),
});

const Directory = DirectorySettings.refine(({ controllers, discover }) => discover || controllers.length > 0, {
  path: ['controllers'],
  error: 'must name at least one controller, or `discover` must be there to find them in DNS',
}).refine(({ baseDn, discover }) => !discover || /(?:^|,)\s*DC\s*=/i.test(baseDn), {
  path: ['baseDn'],
  error: 'must end with the parts of the domain, such as DC=corp,DC=example, to find controllers in DNS',
});

const Limits = z.strictObject({
  operationsPerMinute: z.int().min(1).max(100_000).default(120),
  perAccountPerHour: z.int().min(1).max(100_000).default(20),
  /** Jobs carried out at the same time. */
  concurrency: z.int().min(1).max(64).default(8),
});

const Sync = z.strictObject({
  enabled: z.boolean().default(true),
  intervalSeconds: z.int().min(1).max(86_400).default(300),
  /** How often everybody is read, to see who is missing. */
  compareIntervalSeconds: z.int().min(1).max(604_800).default(3_600),
});

const Health = z.strictObject({
  /** 0 switches the endpoint off. It listens on this machine only. */
  port: z.int().min(0).max(65_535).default(9464),
  host: z.literal('127.0.0.1', 'must be 127.0.0.1: health and metrics are for this machine only').default('127.0.0.1'),
});

/** How this machine gets out to AWS. Connections to controllers never take it. */
const Proxy = z.strictObject({
  url: z
    .string()
    .max(500)
    .refine(
      (url) => URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol),
      'must be the URL of an HTTP proxy such as http://proxy.corp.example:3128',
    ),
  /** Hosts that are reached without it: names, `.suffix`, addresses. */
  except: z.array(z.string().min(1).max(253)).max(50).default([]),
});

/** What helpers may have this bridge do besides unlocking. Nothing unless it is said here, whatever the cloud asks for. */
const Helpers = z.strictObject({
  /** Passwords that work for one sign-in, which a helper sets and gets to know. */
  oneTimePasswords: z.boolean().default(false),
  /** All helpers together: the bridge has only the cloud's word for who they are. */
  oneTimePasswordsPerHour: z.int().min(1).max(1_000).default(20),
});

const Settings = z.strictObject({
  bridge: BridgeId,
  directoryId: DirectoryId,
  cloud: CloudSettings,
  /** Left out: `HTTPS_PROXY` and `NO_PROXY` of the environment, if set. */
  proxy: Proxy.optional(),
  directory: Directory,
  limits: Limits.prefault({}),
  /** This bridge's own password rules, on top of the directory's policy and of the portal's rules. */
  rules: PasswordRules.optional(),
  /** Passwords that attackers know; none of them is accepted. */
  breachedPasswords: BreachedPasswords.optional(),
  mustChangeAtNextLogon: z.boolean().default(false),
  helpers: Helpers.prefault({}),
  /** Attributes that people may see and change in a portal that opens them as well. None unless named here. */
  openAttributes: z.array(AttributeNameSchema).max(20).default([]),
  health: Health.prefault({}),
  logLevel: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  sync: Sync.prefault({}),
  heartbeatSeconds: z.int().min(1).max(heartbeatSeconds).default(heartbeatSeconds),
  /** Keys of this bridge; made by `bridge init`. */
  keyDirectory: z.string().min(1).default('keys'),
  /** The journal. Under systemd the state directory of the service. */
  stateDirectory: z.string().min(1).optional(),
});

/** `bridge.yaml`, whole. Unknown settings are refused: a misspelt limit must not be a missing limit. */
export const BridgeConfig = Settings.refine(
  ({ rules, breachedPasswords }) => !rules?.forbidBreached || breachedPasswords !== undefined,
  { path: ['rules', 'forbidBreached'], error: 'needs breachedPasswords: a list or a service where they are looked up' },
);
export type BridgeConfig = z.infer<typeof BridgeConfig>;
