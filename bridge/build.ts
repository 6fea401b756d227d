import { copyFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleBridge, exampleConfig, root, version } from './pack/bundle.ts';

const out = join(root, 'dist', 'bridge');

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const [name, content] of (await bundleBridge()).files) writeFileSync(join(out, name), content);
copyFileSync(join(root, 'bridge/service/linux/latchkey-bridge.service'), join(out, 'latchkey-bridge.service'));
copyFileSync(join(root, 'docs/bridge.md'), join(out, 'bridge.md'));
copyFileSync(join(root, 'LICENSE'), join(out, 'LICENSE'));
writeFileSync(join(out, 'bridge.example.yaml'), exampleConfig());
const size = Math.round(statSync(join(out, 'main.mjs')).size / 1024);
console.log(`bridge ${version}: dist/bridge/main.mjs, ${size} KiB, needs Node 24. For a server: npm run bridge:pack`);
