import { build } from 'vite';
import { viteConfig } from './vite-config.ts';

// `node portal/build.ts [folder]` leaves the portal in `.build/portal`; `trust.json` is added where it is deployed or run.
const folder = process.argv[2];
await build(viteConfig(folder));
await build(viteConfig(folder, 'console'));
