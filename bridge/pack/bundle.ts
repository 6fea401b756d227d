import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions, Metafile } from 'esbuild';
import { configTemplate } from '../config/config-template.ts';

export const root = join(import.meta.dirname, '../..');

export const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

// CommonJS packages inside an ES module still ask for require.
const banner = `import { createRequire as latchkeyCreateRequire } from 'node:module';
const require = latchkeyCreateRequire(import.meta.url);`;

const options = {
  absWorkingDir: root,
  entryPoints: [join(root, 'bridge', 'main.ts')],
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  minify: true,
  // Names of errors are shown to people and compared by programs.
  keepNames: true,
  legalComments: 'linked',
  banner: { js: banner },
  metafile: true,
  write: false,
  outfile: join(root, 'dist', 'bridge', 'main.mjs'),
} as const satisfies BuildOptions;

/** The bridge as one program file, and what it is made of. The same sources make the same bytes, wherever they lie. */
export async function bundleBridge(): Promise<{ files: ReadonlyMap<string, Uint8Array>; metafile: Metafile }> {
  const { outputFiles, metafile } = await build(options);
  const files = new Map(outputFiles.map(({ path, contents }) => [path.slice(path.lastIndexOf('/') + 1), contents]));
  return { files, metafile };
}

/** What `bridge init` would write, with invented names. */
export function exampleConfig(): string {
  const queue = 'https://sqs.eu-central-1.amazonaws.com/123456789012/latchkey-corp';
  const key = { kty: 'EC', crv: 'P-256', x: 'from-bridge-setup.json', y: 'from-bridge-setup.json' } as const;
  return configTemplate(
    {
      version: 1,
      directory: 'corp',
      region: 'eu-central-1',
      jobQueueUrl: `${queue}-jobs.fifo`,
      resultQueueUrl: `${queue}-results`,
      jobKeys: [key],
    },
    {
      bridge: 'bridge-1',
      controllers: ['ldaps://dc1.corp.example', 'ldaps://dc2.corp.example'],
      caFile: 'corp-ca.pem',
      baseDn: 'DC=corp,DC=example',
      bindDn: 'CN=svc-latchkey,OU=Services,DC=corp,DC=example',
      servedOus: ['OU=People,DC=corp,DC=example'],
    },
  );
}
