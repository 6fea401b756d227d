import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { configTemplate } from './config/config-template.ts';

const root = join(import.meta.dirname, '..');
const out = join(root, 'dist', 'bridge');

// CommonJS packages inside an ES module still ask for require.
const banner = `import { createRequire as latchkeyCreateRequire } from 'node:module';
const require = latchkeyCreateRequire(import.meta.url);`;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await build({
  entryPoints: [join(root, 'bridge', 'main.ts')],
  outfile: join(out, 'main.mjs'),
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  minify: true,
  // Names of errors are shown to people and compared by programs.
  keepNames: true,
  legalComments: 'linked',
  banner: { js: banner },
});
copyFileSync(join(root, 'bridge/service/latchkey-bridge.service'), join(out, 'latchkey-bridge.service'));
copyFileSync(join(root, 'docs/bridge.md'), join(out, 'bridge.md'));
copyFileSync(join(root, 'LICENSE'), join(out, 'LICENSE'));
writeFileSync(join(out, 'bridge.example.yaml'), exampleConfig());
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const size = Math.round(statSync(join(out, 'main.mjs')).size / 1024);
console.log(`bridge ${version}: dist/bridge/main.mjs, ${size} KiB, needs Node 24`);

/** What `bridge init` would write, with invented names. */
function exampleConfig(): string {
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
