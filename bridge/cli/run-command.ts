import { ConfigError } from '../config/config-error.ts';
import { softwareVersion } from '../version.ts';
import { breachedCommand } from './breached.ts';
import { checkCommand } from './check.ts';
import { exitCodes } from './exit-codes.ts';
import { fingerprintCommand } from './fingerprint.ts';
import { helpText } from './help.ts';
import { initCommand } from './init.ts';
import { keysCommand, rotateKeyCommand } from './keys.ts';
import { runBridgeCommand } from './run.ts';
import { statusCommand } from './status.ts';
import { supportBundleCommand } from './support-bundle.ts';

const commands: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  init: initCommand,
  check: checkCommand,
  run: runBridgeCommand,
  status: statusCommand,
  fingerprint: fingerprintCommand,
  'support-bundle': supportBundleCommand,
  keys: keysCommand,
  'rotate-key': rotateKeyCommand,
  breached: breachedCommand,
  version: print(`${softwareVersion}\n`),
  help: print(helpText),
};

const neededNode = 24;

/** Runs one command line. @returns the exit code */
export async function runCommand([name = 'help', ...args]: string[]): Promise<number> {
  const aliases: Record<string, string> = { '--help': 'help', '-h': 'help', '--version': 'version', '-v': 'version' };
  const command = Object.hasOwn(commands, aliases[name] ?? name) ? commands[aliases[name] ?? name] : undefined;
  if (Number.parseInt(process.versions.node, 10) < neededNode) {
    return complain(`needs Node.js ${neededNode} or newer; this is ${process.versions.node}`, exitCodes.failed);
  }
  if (!command) return complain(`unknown command "${name}". Try: bridge help`, exitCodes.usage);
  if (args.includes('--help') || args.includes('-h')) return commands['help']!([]);
  try {
    return await command(args);
  } catch (error) {
    if (error instanceof ConfigError) return complain(error.message, exitCodes.config);
    const isUsage = (error as { code?: unknown }).code?.toString().startsWith('ERR_PARSE_ARGS');
    if (isUsage) return complain(`${(error as Error).message}\nTry: bridge help`, exitCodes.usage);
    return complain(error instanceof Error ? error.message : String(error), exitCodes.failed);
  }
}

function print(text: string): () => Promise<number> {
  return () => {
    process.stdout.write(text);
    return Promise.resolve(exitCodes.ok);
  };
}

function complain(message: string, code: number): number {
  process.stderr.write(`bridge: ${message}\n`);
  return code;
}
