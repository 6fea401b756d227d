import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { App } from 'aws-cdk-lib';
import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { buildApp } from '#cdk/build-app.ts';
import type { DeploymentConfig } from '#cdk/config.ts';
import { parseConfig } from '#cdk/read-config.ts';

/** A stack's template as plain data. */
export interface TemplateJson {
  readonly Resources: Record<string, { Type: string; Properties: Record<string, unknown>; DeletionPolicy?: string }>;
}
export type StackName = 'data' | 'messaging' | 'portal' | 'api' | 'operations';

export const configText = `
stage: test
region: eu-central-1
mail: { from: Test <no-reply@test.example>, identity: test.example }
alarmsTo: it@test.example
directories:
  - id: corp
    label: Corp
    domains: [corp, corp.example]
    bridges:
      - { name: one, fingerprint: ${Array.from({ length: 16 }, () => 'ab12').join('-')} }
    rolesAnywhere:
      trustAnchorArn: arn:aws:rolesanywhere:eu-central-1:123456789012:trust-anchor/11111111-2222-3333-4444-555555555555
      certificateName: bridge.corp.example
  - { id: branch, label: Branch, domains: [branch] }
portals:
  - alias: staff
    name: Corp
    directory: corp
    languages: [en]
    actions: [password.reset]
    recovery: { needed: 1, allowed: [email-code], categories: 1 }
`;

/**
 * Builds all stacks without bundling.
 * @param change made to the configuration before
 * @param isJudged whether the CDK's own rules and cdk-nag look at the templates, which takes longer than making them
 */
export function synthesized(
  change: (config: DeploymentConfig) => DeploymentConfig = (config) => config,
  isJudged = false,
) {
  process.env['CDK_VALIDATION'] = String(isJudged);
  const portalFolder = mkdtempSync(path.join(tmpdir(), 'latchkey-portal-'));
  mkdirSync(path.join(portalFolder, 'assets'));
  writeFileSync(path.join(portalFolder, 'index.html'), '<!doctype html>');
  writeFileSync(path.join(portalFolder, 'assets', 'main.js'), '');
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] }, analyticsReporting: false });
  const made = buildApp(
    app,
    change(parseConfig(configText, 'test.yaml')),
    { root: process.cwd(), portalFolder },
    isJudged,
  );
  const template = (name: StackName): TemplateJson => Template.fromStack(made[name] as Stack).toJSON() as TemplateJson;
  return { ...made, template };
}

/** Properties of all resources of a type, by logical id. */
export function resources(template: TemplateJson, type: string): Record<string, Record<string, unknown>> {
  const found = Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);
  return Object.fromEntries(found.map(([id, { Properties }]) => [id, Properties]));
}
