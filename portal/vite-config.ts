import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import { actionTable } from './action-table.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The one build of the portal: hashed assets below `/portal/assets`, no inline script or style (THREATS W7). */
export const viteConfig = (outDir = here('../.build/portal')): InlineConfig => ({
  configFile: false,
  root: here('.'),
  base: '/portal/',
  publicDir: here('public'),
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [actionTable()],
  build: {
    outDir,
    emptyOutDir: true,
    target: ['chrome111', 'firefox115', 'safari16.4'],
    // Data URLs would need an exception in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
