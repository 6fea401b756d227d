import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** The repository. */
export const root = path.join(import.meta.dirname, '..');

/** A build that failed; the message ends with what the tool said. */
export class BuildFailed extends Error {
  override readonly name = 'BuildFailed';
}

/**
 * Builds the portal, unless this very source was built before.
 * @returns the folder with the built portal
 */
export function buildPortal(): Promise<string> {
  return buildInto('portal', ['portal', 'shared', 'functions/actions', 'package-lock.json'], (folder) =>
    run('the portal', 'portal/build.ts', [folder]),
  );
}

/**
 * Bundles every function as it is deployed, unless this very source was bundled before: a new configuration is no reason.
 * @returns a folder with one folder for each function
 */
export function buildFunctions(): Promise<string> {
  return buildInto('functions', ['functions', 'shared', 'package-lock.json'], (folder) =>
    run('the functions', 'functions/bundle/main.ts', ['all', folder]),
  );
}

/** @param sources files and folders of the repository that make a difference */
async function buildInto(
  name: string,
  sources: readonly string[],
  build: (folder: string) => Promise<void>,
): Promise<string> {
  const builds = path.join(root, '.build', 'local');
  const folder = path.join(builds, `${name}-${contentHash(sources)}`);
  if (existsSync(folder)) return folder;
  mkdirSync(builds, { recursive: true });
  // Aside and then in one step: two runs may build at once, and half a build must never be used.
  const half = `${folder}.${process.pid}`;
  await build(half);
  try {
    renameSync(half, folder);
  } catch (problem) {
    // The other run was faster.
    if (!existsSync(folder)) throw problem;
    rmSync(half, { recursive: true });
  }
  forgetOldBuilds(builds, folder);
  return folder;
}

/**
 * Synthesizes the infrastructure with the exact bundles, unless nothing changed since the last time.
 * @param out folder for the cloud assembly
 * @param configFile the administrator's file
 */
export async function synthesize(out: string, configFile: string, portalFolder: string): Promise<void> {
  const bundles = await buildFunctions();
  const hash = createHash('sha256')
    .update(contentHash(['cdk', 'cdk.json', 'functions', 'shared', 'package-lock.json']))
    .update(portalFolder)
    .update(readFileSync(configFile))
    .digest('hex');
  const stamp = path.join(out, `made-of-${hash}`);
  if (existsSync(stamp)) return;
  rmSync(out, { recursive: true, force: true });
  const { context } = JSON.parse(readFileSync(path.join(root, 'cdk.json'), 'utf8')) as { context: object };
  await run('the infrastructure', 'cdk/app.ts', [], {
    CDK_OUTDIR: out,
    // Judging the templates takes longer than making them; deployments and tests do that.
    CDK_VALIDATION: 'false',
    CDK_CONTEXT_JSON: JSON.stringify({ ...context, judge: 'no', config: configFile, portal: portalFolder, bundles }),
  });
  mkdirSync(stamp);
}

function run(
  what: string,
  module: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<void> {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, [module, ...args], {
    cwd: root,
    env: { PATH, HOME, TMPDIR, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new BuildFailed(`${what} could not be built (code ${code}):\n${said.trim().slice(-4000)}`));
    });
  });
}

/** A hash over the content of files and folders of the repository. */
function contentHash(names: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const name of names) {
    const start = path.join(root, name);
    const files = statSync(start).isDirectory()
      ? readdirSync(start, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => path.join(entry.parentPath, entry.name))
          .sort()
      : [start];
    for (const file of files) hash.update(path.relative(root, file)).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 32);
}

const hour = 3_600_000;

/** Forgets builds of older sources, except those that another run may have begun to use just now; it may be forgetting too. */
function forgetOldBuilds(builds: string, current: string): void {
  for (const name of readdirSync(builds)) {
    const folder = path.join(builds, name);
    const found = statSync(folder, { throwIfNoEntry: false });
    if (!found || folder === current || Date.now() - found.mtimeMs < hour) continue;
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
