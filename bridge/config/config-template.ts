import { stringify } from 'yaml';
import type { BridgeSetup } from '#shared/protocol/bridge-setup.ts';
import { placeholder } from './load-config.ts';

/** What `bridge init` may know already; the rest becomes a placeholder that a person replaces. */
export interface KnownSettings {
  readonly bridge: string;
  readonly controllers?: readonly string[] | undefined;
  /** Found in DNS; without anything in it, hosts right beneath the domain. */
  readonly discover?: { readonly site?: string; readonly names?: readonly string[] } | undefined;
  readonly caFile?: string | undefined;
  readonly baseDn?: string | undefined;
  readonly bindDn?: string | undefined;
  readonly bindPasswordFile?: string | undefined;
  readonly servedOus?: readonly string[] | undefined;
  readonly netbiosName?: string | undefined;
}

/** The commented `bridge.yaml` for a new bridge. */
export function configTemplate(setup: BridgeSetup, known: KnownSettings): string {
  const { region, jobQueueUrl, resultQueueUrl, jobKeys, endpoint } = setup;
  const cloud = { region, jobQueueUrl, resultQueueUrl, ...(endpoint !== undefined && { endpoint }), jobKeys };
  return `# Latchkey bridge. Every setting is explained in docs/bridge.md. After a change: bridge check, then restart.
# Replace every ${placeholder}.

bridge: ${text(known.bridge)}
directoryId: ${text(setup.directory)}

# Written by \`bridge init\` from the file that the cloud's administrators gave you. Nothing in it is secret.
cloud:
${indent(stringify(cloud, { lineWidth: 0 }))}
# Only behind a company proxy. Controllers are never reached through it.
# proxy:
#   url: http://proxy.corp.example:3128

directory:
${controllerLines(known)}
  # The certification authority that signed the controllers' certificates, as PEM. Verification cannot be switched off.
  caFile: ${text(known.caFile ?? 'ca.pem')}
  # Your domain, for example DC=corp,DC=example
  baseDn: ${text(known.baseDn ?? placeholder)}
  # The account that the bridge signs in with. Give it only the rights that docs/bridge.md lists.
  bindDn: ${text(known.bindDn ?? placeholder)}
${bindPasswordLines(known.bindPasswordFile)}
  # Only people beneath these are ever touched, whatever the cloud asks for.
  servedOus:
${list(known.servedOus ?? [placeholder])}
${known.netbiosName === undefined ? '  # netbiosName: CORP   # for logins such as CORP\\ann; read from the directory when left out' : `  netbiosName: ${text(known.netbiosName)}`}

# Caps of this bridge itself. What exceeds them is refused.
limits:
  operationsPerMinute: 120
  perAccountPerHour: 20
  concurrency: 8

# Password rules of this bridge, on top of the directory's policy. All are optional.
# rules:
#   minLength: 12
#   minClasses: 3
#   forbidOwnNames: true
#   bannedWords: [winter, summer, examplecorp]

# Passwords that attackers know are not accepted: by a list that \`bridge breached build\` made, where nobody is asked about a
# password, or by a service that is told 5 of the 40 digits of its SHA-1 (docs/bridge.md says what that means), or both.
# breachedPasswords:
#   file: /var/lib/latchkey-bridge/breached.filter
#   range:
#     url: https://api.pwnedpasswords.com/range/
#     onUnreachable: allow          # or refuse: no new password while the service does not answer

# Whether people choose yet another password at their next logon after a reset.
mustChangeAtNextLogon: false

# What helpers may do besides unlocking. Off: they never get to know a password, whatever the cloud asks for (docs/bridge.md).
# helpers:
#   oneTimePasswords: true          # a password for one sign-in, when somebody stands at the help desk with nothing
#   oneTimePasswordsPerHour: 20     # all helpers together

# Attributes that people may see and change for themselves, where their portal opens them as well. Grant the service account
# the right to write each of them (docs/bridge.md); \`bridge check\` says which are missing.
# openAttributes: [telephoneNumber, mobile, physicalDeliveryOfficeName, thumbnailPhoto]

# http://127.0.0.1:9464/health and /metrics, for this machine only. port: 0 switches it off.
health:
  port: 9464

# People who changed are brought to the cloud this often; this often everybody is read, to see who is gone.
sync:
  enabled: true
  intervalSeconds: 300
  compareIntervalSeconds: 3600

logLevel: info
`;
}

const text = (value: string): string => stringify(value, { lineWidth: 0 }).trimEnd();
const list = (values: readonly string[]): string => values.map((value) => `    - ${text(value)}`).join('\n');
const indent = (block: string): string => block.replace(/^(?=.)/gm, '  ');

const namedControllers = (urls: readonly string[]): string =>
  `  # Domain controllers, the preferred one first. LDAPS only, with names that stand in their certificates.
  controllers:
${list(urls)}`;

function controllerLines({ controllers, discover }: KnownSettings): string {
  if (discover === undefined) {
    return `${namedControllers(controllers ?? [`ldaps://${placeholder}`])}
  # Or found in DNS; then those above are used until DNS has answered, and may be left out:
  # discover:
  #   site: Berlin                  # its controllers come first
  #   names: [dc*.corp.example]     # which hosts may be controllers`;
  }
  const { site, names } = discover;
  return [
    ...(controllers ? [namedControllers(controllers)] : []),
    '  # Controllers are found in DNS; those above, if any, are used until it has answered.',
    names || site !== undefined ? '  discover:' : '  discover: {}',
    site === undefined ? '  #   site: Berlin                  # its controllers come first' : `    site: ${text(site)}`,
    names
      ? `    names:\n${names.map((name) => `      - ${text(name)}`).join('\n')}`
      : '  #   names: [dc*.corp.example]     # which hosts may be controllers; right beneath the domain when left out',
  ].join('\n');
}

const bindPasswordLines = (file: string | undefined): string =>
  file === undefined
    ? '  # With systemd the password comes from LoadCredential=bind-password:FILE. Without it, name a file (mode 600):\n  # bindPasswordFile: bind-password'
    : `  # The bind account's password, alone in a file that only the service user can read (mode 600).\n  bindPasswordFile: ${text(file)}`;
