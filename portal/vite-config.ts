import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import { actionTable } from './action-table.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The two pages: what everybody gets, and the administrators' console. */
export type PortalEntry = 'portal' | 'console';

/**
 * The build of one page: hashed assets below `/portal/assets`, no inline script or style (THREATS W7). The console is built
 * by itself into the same folder: with one build for both, whoever resets a password would load pieces cut for two.
 */
export const viteConfig = (outDir = here('../.build/portal'), entry: PortalEntry = 'portal'): InlineConfig => ({
  configFile: false,
  root: here('.'),
  base: '/portal/',
  publicDir: entry === 'portal' && here('public'),
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [actionTable()],
  build: {
    outDir,
    emptyOutDir: entry === 'portal',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    // Data URLs would need an exception in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    ...(entry === 'console' && { assetsDir: 'assets/console', rolldownOptions: { input: here('console.html') } }),
  },
});
