import { Tags } from 'aws-cdk-lib';
import type { App } from 'aws-cdk-lib';
import type { DeploymentConfig } from './config.ts';
import type { LatchkeyApp } from './latchkey-app.ts';
import { checkWithNag } from './nag.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { MessagingStack } from './stacks/messaging-stack.ts';
import { OperationsStack } from './stacks/operations-stack.ts';
import { PortalStack } from './stacks/portal-stack.ts';

/**
 * The whole infrastructure of one stage.
 * @param places `root`: the repository; `portalFolder`: the built portal
 * @param isJudged whether cdk-nag looks at it; off only where nothing is deployed
 */
export function buildApp(
  app: App,
  config: DeploymentConfig,
  places: { root: string; portalFolder: string },
  isJudged = true,
): LatchkeyApp {
  const { stage } = config;
  const common = { env: { region: config.region, ...(config.account && { account: config.account }) } };
  const name = (part: string): string => `latchkey-${stage}-${part}`;
  const data = new DataStack(app, name('data'), { ...common, stage, terminationProtection: true });
  const messaging = new MessagingStack(app, name('messaging'), { ...common, stage, directories: config.directories });
  const portal = new PortalStack(app, name('portal'), { ...common, config, portalFolder: places.portalFolder });
  const api = new ApiStack(app, name('api'), { ...common, config, root: places.root, data, messaging, portal });
  const operations = new OperationsStack(app, name('operations'), { ...common, config, api, messaging });
  for (const [key, value] of Object.entries({ product: 'latchkey', stage, ...config.tags }))
    Tags.of(app).add(key, value);
  const made = { app, data, messaging, portal, api, operations };
  if (isJudged) checkWithNag(made, config);
  return made;
}
