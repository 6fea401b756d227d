import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArchiveFile } from '../archive/tar.ts';
import { bundleBridge, exampleConfig, root, version } from './bundle.ts';
import { licencesOf } from './licences.ts';
import type { NodeFiles } from './node-binary.ts';
import { templateUnit } from './template-unit.ts';

const service = join(root, 'bridge', 'service');

const text = (path: string, content: string): ArchiveFile => ({ path, content: Buffer.from(content) });
const copy = (from: string, path: string, mode?: number): ArchiveFile => ({
  path,
  content: readFileSync(from),
  ...(mode !== undefined && { mode }),
});

/** What both packages have: the program, its guide, an example of its configuration, and all licences. */
async function commonFiles(node: NodeFiles): Promise<ArchiveFile[]> {
  const { files, metafile } = await bundleBridge();
  return [
    ...[...files].map(([path, content]) => ({ path, content })),
    copy(join(root, 'docs/bridge.md'), 'bridge.md'),
    copy(join(root, 'LICENSE'), 'LICENSE'),
    { path: 'LICENSE.node.txt', content: node.licence() },
    text('LICENSES.packages.txt', licencesOf(metafile)),
    text('bridge.example.yaml', exampleConfig()),
    text('VERSION', `${version}\n`),
  ];
}

/** The files of the package for Linux, below one folder, with their sums. */
export async function linuxFiles(node: NodeFiles): Promise<ArchiveFile[]> {
  const linux = (name: string, mode?: number): ArchiveFile => copy(join(service, 'linux', name), name, mode);
  const files = [
    ...(await commonFiles(node)),
    { path: 'node', content: node.linux(), mode: 0o755 },
    linux('latchkey-bridge.service'),
    text(
      'latchkey-bridge@.service',
      templateUnit(readFileSync(join(service, 'linux/latchkey-bridge.service'), 'utf8')),
    ),
    linux('install.sh', 0o755),
    linux('latchkey-bridge', 0o755),
    linux('README.txt'),
  ];
  return within(`latchkey-bridge-${version}`, withSums(files));
}

/** The files of the package for Windows, below one folder, with their sums. @param wrapper the compiled `latchkey-service.exe` */
export async function windowsFiles(node: NodeFiles, wrapper: () => Uint8Array): Promise<ArchiveFile[]> {
  const files = [
    ...(await commonFiles(node)),
    { path: 'node.exe', content: node.windows() },
    { path: 'latchkey-service.exe', content: wrapper() },
    copy(join(service, 'windows/latchkey-service.c'), 'latchkey-service.c'),
    copy(join(service, 'windows/install.ps1'), 'install.ps1'),
    copy(join(service, 'windows/README.txt'), 'README.txt'),
  ];
  return within(`latchkey-bridge-${version}`, withSums(files));
}

/** Compiles what makes the bridge a service of Windows. @throws Error where there is no cross compiler */
export function compileWrapper(): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-wrapper-'));
  try {
    const file = join(folder, 'latchkey-service.exe');
    execFileSync(join(service, 'windows/build-wrapper.sh'), [file], { stdio: ['ignore', 'ignore', 'inherit'] });
    return readFileSync(file);
  } catch (cause) {
    const how = 'The package for Windows needs a cross compiler: apt-get install gcc-mingw-w64-x86-64';
    throw new Error(`${how} (or pack for Linux alone: npm run bridge:pack -- linux)`, { cause });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** In the form of `sha256sum`, so that IT can check it with what every system has. */
function withSums(files: readonly ArchiveFile[]): ArchiveFile[] {
  const lines = files.map(({ path, content }) => `${sha256(content)}  ${path}\n`).sort();
  return [...files, text('SHA256SUMS', lines.join(''))];
}

const within = (folder: string, files: readonly ArchiveFile[]): ArchiveFile[] =>
  files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
