import path from 'node:path';
import { App } from 'aws-cdk-lib';
import { buildApp } from './build-app.ts';
import { ConfigProblem, readConfig } from './read-config.ts';

// `cdk` runs this file (cdk.json). Settings come as context: `-c config=FILE`.
const root = path.join(import.meta.dirname, '..');
const app = new App();
const setting = (name: string): string | undefined => app.node.tryGetContext(name) as string | undefined;

try {
  const config = readConfig(path.resolve(setting('config') ?? 'latchkey.config.yaml'));
  const portalFolder = path.resolve(setting('portal') ?? path.join(root, '.build/portal'));
  // The local run deploys nothing and would only wait for the judgement.
  const isJudged = setting('judge') !== 'no';
  buildApp(app, config, { root, portalFolder }, isJudged);
  app.synth();
} catch (problem) {
  if (!(problem instanceof ConfigProblem)) throw problem;
  console.error(`\n${problem.message}\n`);
  process.exitCode = 1;
}
