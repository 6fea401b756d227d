import path from 'node:path';
import type { BuildOptions } from 'esbuild';
import { ownActionsPlugin } from './bundle/own-actions-plugin.ts';
import { ownPortsPlugin } from './bundle/own-ports-plugin.ts';
import { readyMadePlugin } from './bundle/ready-made-plugin.ts';
import { shortErrorsPlugin } from './bundle/short-errors-plugin.ts';
import { standInPlugin } from './bundle/stand-in-plugin.ts';
import { packageStandIns } from './bundle/stand-ins.ts';
import type { FunctionDeclaration } from './functions.ts';

const root = path.resolve(import.meta.dirname, '..');

/**
 * How a function is bundled. CDK and the size test use the same options, so that what is measured is what is deployed.
 * @param onStandIn hears of each module of a library that a stand-in took the place of
 */
export const bundleOptionsOf = (
  { entry, trigger, needs }: FunctionDeclaration,
  onStandIn?: (module: string) => void,
): BuildOptions => ({
  absWorkingDir: root,
  entryPoints: { index: entry },
  bundle: true,
  // What is imported lazily is loaded lazily: SQS, KMS, SES and OTP code are not part of a cold start.
  splitting: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  legalComments: 'none',
  outExtension: { '.js': '.mjs' },
  chunkNames: '[hash]',
  alias: { ...packageStandIns },
  plugins: [
    standInPlugin(onStandIn),
    shortErrorsPlugin,
    readyMadePlugin,
    ownActionsPlugin('http' in trigger ? trigger.http : undefined),
    ownPortsPlugin(needs),
  ],
  // A stand-in that lacks what somebody asks it for must not become `undefined` in a running function.
  logOverride: { 'import-is-undefined': 'error' },
});
