import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { BridgeId } from '#shared/protocol/key-statement.ts';
import { ConfigError } from '../config/config-error.ts';
import { configTemplate } from '../config/config-template.ts';
import type { KnownSettings } from '../config/config-template.ts';
import { placeholder } from '../config/load-config.ts';
import { readSetup } from '../config/read-setup.ts';
import { createKeys, openKeystore } from '../keystore/keystore.ts';
import { exitCodes } from './exit-codes.ts';

const options = {
  setup: { type: 'string' },
  'config-dir': { type: 'string', default: '/etc/latchkey-bridge' },
  'bridge-id': { type: 'string' },
  controller: { type: 'string', multiple: true },
  discover: { type: 'boolean', default: false },
  site: { type: 'string' },
  'allow-controller': { type: 'string', multiple: true },
  ca: { type: 'string' },
  'base-dn': { type: 'string' },
  'bind-dn': { type: 'string' },
  'bind-password-file': { type: 'string' },
  'served-ou': { type: 'string', multiple: true },
  'netbios-name': { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** `bridge init`: keys, a commented configuration, and what to do next. Keeps what is there; asks nothing. */
export async function initCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options });
  if (values.setup === undefined) {
    process.stderr.write(
      'bridge: init needs --setup FILE: the bridge-setup.json that the administrators of the cloud gave you\n',
    );
    return exitCodes.usage;
  }
  const setup = readSetup(resolve(values.setup));
  const directory = resolve(values['config-dir']);
  const file = join(directory, 'bridge.yaml');
  const known: KnownSettings = {
    bridge: bridgeIdFrom(values['bridge-id']),
    controllers: values.controller,
    discover: discoveryFrom(values),
    caFile: absolute(values.ca),
    baseDn: values['base-dn'],
    bindDn: values['bind-dn'],
    bindPasswordFile: absolute(values['bind-password-file']),
    servedOus: values['served-ou'],
    netbiosName: values['netbios-name'],
  };
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const isNewConfig = !existsSync(file);
  if (isNewConfig) writeFileSync(file, configTemplate(setup, known), { mode: 0o600, flag: 'wx' });
  const keyDirectory = join(directory, 'keys');
  const areNewKeys = await createKeys(keyDirectory, new Date());
  const { fingerprint } = await openKeystore(keyDirectory);
  const names = isNewConfig ? { directory: setup.directory, bridge: known.bridge } : namesIn(file);
  const told = { ...names, fingerprint, config: file };
  process.stdout.write(values.json ? `${JSON.stringify(told)}\n` : nextSteps(told, { isNewConfig, areNewKeys }));
  return exitCodes.ok;
}

/** Who an existing configuration says this is; it may still have placeholders elsewhere. */
function namesIn(file: string): { directory: string; bridge: string } {
  const kept = parse(readFileSync(file, 'utf8')) as { directoryId?: unknown; bridge?: unknown };
  return { directory: String(kept.directoryId), bridge: String(kept.bridge) };
}

/** The id that was given, else one made of this machine's name. */
function bridgeIdFrom(given: string | undefined): string {
  const fallback =
    hostname()
      .toLowerCase()
      .split('.')[0]!
      .replace(/[^a-z0-9-]/g, '-')
      .replace(/^-+/, '')
      .slice(0, 31) || 'bridge-1';
  const parsed = BridgeId.safeParse(given ?? fallback);
  if (parsed.success) return parsed.data;
  throw new ConfigError([
    {
      file: '--bridge-id',
      field: '',
      problem: `"${given}" is no bridge id`,
      remedy: 'Use small letters, digits and hyphens, at most 31.',
    },
  ]);
}

/** Naming a site or hosts asks for discovery as well. */
function discoveryFrom(values: {
  readonly discover: boolean;
  readonly site?: string | undefined;
  readonly 'allow-controller'?: string[] | undefined;
}): KnownSettings['discover'] {
  const { site, 'allow-controller': names } = values;
  return values.discover || site !== undefined || names
    ? { ...(site !== undefined && { site }), ...(names && { names }) }
    : undefined;
}

const absolute = (file: string | undefined): string | undefined => (file === undefined ? undefined : resolve(file));

function nextSteps(
  told: { directory: string; bridge: string; fingerprint: string; config: string },
  made: { isNewConfig: boolean; areNewKeys: boolean },
): string {
  return `${made.areNewKeys ? 'New keys were made.' : 'The keys were there already and were kept.'}
${made.isNewConfig ? `Written: ${told.config}` : `Kept as it was: ${told.config}`}

Fingerprint of bridge "${told.bridge}" for directory "${told.directory}":

  ${told.fingerprint}

Next:
  1. Give this fingerprint to the administrators of the cloud, over a way you trust (in person, by phone).
     They confirm it once; until then nobody can send passwords to this bridge.
  2. Open ${told.config} and replace every ${placeholder}.
  3. Run: bridge check --config ${told.config}
  4. Run: bridge run --config ${told.config}   (or as a service, see docs/bridge.md)

Back up the folder "keys" beside it. A bridge that loses its keys has to be confirmed again.
`;
}
