import { build } from 'vite';
import { viteConfig } from './vite-config.ts';

// `node portal/build.ts [folder]` leaves the portal in `.build/portal`; `trust.json` is added where it is deployed or run.
await build(viteConfig(process.argv[2]));
